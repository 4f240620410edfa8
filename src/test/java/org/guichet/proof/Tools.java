package org.guichet.proof;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that some proofs need. Where one is missing they are skipped, but never in CI. */
final class Tools {

    private Tools() {}

    static void need(String... command) throws InterruptedException {
        boolean there = runs(command);
        if ("true".equals(System.getenv("CI")) && !there) {
            throw new AssertionError("CI must be able to run " + String.join(" ", command));
        }
        Assumptions.assumeTrue(there, () -> "this machine cannot run " + String.join(" ", command));
    }

    /** Runs it to its end; true when it says 0. */
    static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
