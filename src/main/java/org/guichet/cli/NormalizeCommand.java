package org.guichet.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichet.cases.ChannelKind;
import org.guichet.cli.input.Inputs;
import org.guichet.gateway.OfflineUnderstanding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reads files exactly as the running gateway would and prints what would become of them, one JSON line each, in the
 * order given. Stores nothing.
 */
@Command(
        name = "normalize",
        mixinStandardHelpOptions = true,
        description = "Show what would become of files, as JSON lines; stores nothing.")
final class NormalizeCommand implements Callable<Integer> {

    @Option(
            names = "--kind",
            required = true,
            description = "email, web-form, scanned-mail, phone-call, counter or event.")
    private String kind = "";

    @Option(names = "--channel", description = "Name of the channel they would come through (default: the kind).")
    private @Nullable String channel;

    @Option(names = "--out", description = "Write the lines to this file instead of standard output.")
    private @Nullable Path out;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders with everything below them.")
    private List<Path> paths = List.of();

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        ChannelKind channelKind = ChannelKind.of(kind);
        List<Path> inputs = Inputs.files(paths);
        try (OfflineUnderstanding understanding = home.understanding();
                PrintStream lines = lines()) {
            NormalizedLine line = new NormalizedLine(understanding, channel == null ? kind : channel, channelKind);
            inOrder(inputs, line, lines);
        }
        return 0;
    }

    private PrintStream lines() throws IOException {
        OutputStream target = out == null ? keptOpen(System.out) : Files.newOutputStream(out);
        return new PrintStream(target, false, StandardCharsets.UTF_8);
    }

    private static OutputStream keptOpen(PrintStream stream) {
        return new java.io.FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    // As many at once as there are cores; a window keeps the order without holding every line in memory.
    private static void inOrder(List<Path> inputs, NormalizedLine line, PrintStream lines) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        Progress progress = new Progress("normalized", inputs.size());
        try {
            Deque<Future<String>> window = new ArrayDeque<>();
            for (Path input : inputs) {
                window.add(workers.submit(() -> line.of(input)));
                if (window.size() >= cores * 8) {
                    print(window.remove(), lines, progress);
                }
            }
            while (!window.isEmpty()) {
                print(window.remove(), lines, progress);
            }
        } finally {
            workers.shutdownNow();
            progress.finish();
        }
    }

    private static void print(Future<String> line, PrintStream lines, Progress progress) throws IOException {
        try {
            lines.println(line.get());
        } catch (ExecutionException e) {
            throw new IOException(Failures.sentence(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        progress.step();
    }
}
