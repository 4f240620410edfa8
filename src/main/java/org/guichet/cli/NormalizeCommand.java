package org.guichet.cli;

import java.io.IOException;
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

    /** What a shell reports of a program whose reader went away (128 + SIGPIPE). */
    private static final int READER_GONE = 141;

    @Option(
            names = "--kind",
            required = true,
            converter = KindConverter.class,
            description = "email, web-form, scanned-mail, phone-call, counter or event.")
    private ChannelKind kind = ChannelKind.EMAIL;

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
        List<Path> inputs = Inputs.files(paths);
        if (inputs.isEmpty()) {
            System.err.println("guichet: no file in " + paths.get(0) + ", so nothing to normalize");
        }
        try (OfflineUnderstanding understanding = home.understanding();
                LineOutput lines = LineOutput.to(out)) {
            NormalizedLine line = new NormalizedLine(understanding, channel == null ? kind.word() : channel, kind);
            inOrder(inputs, line, lines, understanding.lanes(kind));
            return 0;
        } catch (LineOutput.ReaderGoneException e) {
            return READER_GONE;
        }
    }

    // A window keeps the order without holding every line in memory.
    private static void inOrder(List<Path> inputs, NormalizedLine line, LineOutput lines, int lanes)
            throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(lanes);
        Progress progress = new Progress("normalized", inputs.size());
        try {
            Deque<Future<String>> window = new ArrayDeque<>();
            for (Path input : inputs) {
                window.add(workers.submit(() -> line.of(input)));
                if (window.size() >= lanes * 8) {
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

    private static void print(Future<String> line, LineOutput lines, Progress progress) throws IOException {
        try {
            lines.write(line.get());
        } catch (ExecutionException e) {
            throw new IOException(Failures.sentence(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        progress.step();
    }
}
