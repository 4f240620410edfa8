package org.guichet.channel.scan.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of the operator's that makes a JPEG or PNG of a HEIC photograph: no decoder in Java may be carried along. It runs
 * for one file at a time, is ended when it takes too long, and dies with this process at the latest.
 */
final class HeicCommand {

    /** Stands for the file to read in the command. */
    static final String IN = "{in}";

    /** Stands for the file to write. */
    static final String OUT = "{out}";

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final long LARGEST = 64L * 1024 * 1024;

    private final List<String> words;
    private final Duration longest;

    /** @param command words between blanks; empty when there is none */
    HeicCommand(String command) {
        this(command, LONGEST);
    }

    HeicCommand(String command, Duration longest) {
        this.longest = longest;
        this.words = Stream.of(command.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean isThere() {
        return !words.isEmpty();
    }

    /** What the command wrote; empty when it failed, wrote nothing or too much, or took longer than 15 seconds. */
    Optional<byte[]> convert(byte[] photograph) throws IOException {
        Path folder = Files.createTempDirectory("guichet-heic");
        Path in = folder.resolve("photograph.heic");
        Path out = folder.resolve("photograph.jpg");
        try {
            Files.write(in, photograph);
            boolean done = run(in, out);
            return done && Files.isRegularFile(out) && Files.size(out) <= LARGEST
                    ? Optional.of(Files.readAllBytes(out))
                    : Optional.empty();
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
            Files.deleteIfExists(folder);
        }
    }

    private boolean run(Path in, Path out) throws IOException {
        List<String> command = words.stream()
                .map(word -> word.replace(IN, in.toString()).replace(OUT, out.toString()))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(in.toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
