package org.guichet.cli.bench;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/**
 * Repeats what will be measured until Java's compiler has little left to do with it. A fixed number of rounds is too few on a
 * busy machine, where the compiler waits for a processor as well.
 */
public final class WarmUp {

    private static final int LEAST = 8;
    private static final int MOST = 60;

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
     * Runs it at least eight times and at most sixty.
     *
     * @return how often it ran
     * @throws IOException when it does
     */
    public static int of(Round round) throws IOException {
        for (int done = 1; ; done++) {
            long compiled = compiledMillis();
            long start = System.nanoTime();
            round.run();
            double share = (compiledMillis() - compiled) / ((System.nanoTime() - start) / MILLIS);
            if (done >= LEAST && (share < QUIET || done == MOST)) {
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
