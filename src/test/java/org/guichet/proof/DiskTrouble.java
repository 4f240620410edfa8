package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Something that is wrong with the disk for a while. */
interface DiskTrouble {

    void begin() throws Exception;

    void end() throws Exception;

    /** No room: a file takes what is left. */
    record Full(Path folder) implements DiskTrouble {

        private static final int LARGEST = 64 * 1024;

        @Override
        public void begin() throws IOException {
            try (OutputStream out = Files.newOutputStream(filler())) {
                for (int size = LARGEST; size > 0; size /= 2) {
                    fill(out, size);
                }
            }
        }

        private static void fill(OutputStream out, int size) {
            byte[] block = new byte[size];
            try {
                while (true) {
                    out.write(block);
                }
            } catch (IOException e) {
                // no room for a block of this size
            }
        }

        @Override
        public void end() throws IOException {
            Files.delete(filler());
        }

        private Path filler() {
            return folder.resolve("filler");
        }
    }

    /** System calls of the running gateway fail: a tracer is attached to it, and sent away again. */
    final class Failing implements DiskTrouble {

        private final long gateway;
        private final String calls;
        private final String error;
        private Process tracer;

        /** @param calls separated by commas */
        Failing(long gateway, String calls, String error) {
            this.gateway = gateway;
            this.calls = calls;
            this.error = error;
        }

        @Override
        public void begin() throws Exception {
            tracer = new ProcessBuilder(
                            "strace",
                            "-f",
                            "-p",
                            Long.toString(gateway),
                            "-e",
                            "trace=" + calls,
                            "-e",
                            "inject=" + calls + ":error=" + error,
                            "-o",
                            "/dev/null")
                    .redirectErrorStream(true)
                    .start();
            assertThat(tracer.getInputStream().read())
                    .as("the tracer says that it is attached")
                    .isPositive();
        }

        @Override
        public void end() throws InterruptedException {
            tracer.destroy(); // SIGTERM: it detaches, and the gateway goes on
            assertThat(tracer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public String toString() {
            return error + " from " + calls;
        }
    }
}
