package org.guichet.cli.bench;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/**
 * Repeats what will be measured until Java's compiler has little left to do with it. A fixed number of rounds is too few on a
 * busy machine, where the compiler waits for a processor as well; and one quiet round says nothing, because the compiler counts
 * its time only when a method is done, which may take it seconds.
 */
public final class WarmUp {

    private static final int LEAST = 8;

    /** For so long in a row the compiler must have had little to do. */
    private static final double QUIET_MILLIS = 5_000;

    /** No longer than this, in all. */
    private static final double MOST_MILLIS = 90_000;

    /** Compiling takes less of the time than this. */
    private static final double QUIET = 0.05;

    private static final double MILLIS = 1e6;

    private WarmUp() {}

    /** What is measured, once. */
    @FunctionalInterface
    public interface Round {
        void run() throws IOException;
    }

    /**
     * Runs it at least eight times, until the compiler was quiet for five seconds in a row or a minute and a half has gone.
     *
     * @return how often it ran
     * @throws IOException when it does
     */
    public static int of(Round round) throws IOException {
        double all = 0;
        double quiet = 0;
        for (int done = 1; ; done++) {
            long compiled = compiledMillis();
            long start = System.nanoTime();
            round.run();
            double millis = (System.nanoTime() - start) / MILLIS;
            all += millis;
            quiet = compiledMillis() - compiled < QUIET * millis ? quiet + millis : 0;
            if (done >= LEAST && (quiet >= QUIET_MILLIS || all >= MOST_MILLIS)) {
                return done;
            }
        }
    }

    private static long compiledMillis() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        return compiler == null || !compiler.isCompilationTimeMonitoringSupported()
                ? 0
                : compiler.getTotalCompilationTime();
    }
}
