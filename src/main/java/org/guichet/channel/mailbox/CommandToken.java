package org.guichet.channel.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A token that a command prints; run by the shell, since operators want to quote and to pipe. */
record CommandToken(String command, Duration patience) implements TokenSource {

    private static final int MOST_PRINTED = 64 * 1024;

    @Override
    public Token fetch() throws NoTokenException {
        try {
            Process process = new ProcessBuilder("/bin/sh", "-c", command)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return Token.of(printed(process), null);
            } finally {
                end(process);
            }
        } catch (NoTokenException e) {
            throw e;
        } catch (IOException e) {
            throw new NoTokenException("the command of \"tokenCommand\" cannot be started.");
        }
    }

    private String printed(Process process) throws NoTokenException {
        CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        try {
            byte[] printed = output.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooSlow();
            }
            if (process.exitValue() != 0) {
                throw new NoTokenException(
                        "the command of \"tokenCommand\" ended with exit code " + process.exitValue() + ".");
            }
            return new String(printed, StandardCharsets.UTF_8);
        } catch (TimeoutException e) {
            throw tooSlow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoTokenException("the gateway stops.");
        } catch (ExecutionException e) {
            throw new NoTokenException("what the command of \"tokenCommand\" prints cannot be read.");
        }
    }

    private NoTokenException tooSlow() {
        return new NoTokenException(
                "the command of \"tokenCommand\" has not ended within " + patience.toSeconds() + " s.");
    }

    private static byte[] read(InputStream output) {
        try {
            return output.readNBytes(MOST_PRINTED);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public String toString() {
        return "a token command";
    }
}
