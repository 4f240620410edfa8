package org.guichet.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What one measurement gave: so many things done in so many seconds.
 *
 * @param cpuNanos that this process took meanwhile, all its threads together
 */
record Measured(long done, double seconds, long cpuNanos, Latencies latencies) {

    double rate() {
        return done / seconds;
    }

    /** The same things, with what they took since the clock was started. */
    Measured tookSince(Clock clock) {
        return new Measured(
                done, (System.nanoTime() - clock.nanos) / 1e9, processorNanos() - clock.cpuNanos, latencies);
    }

    /** The same things in the same time, with the processor time since the clock was started. */
    Measured with(Clock clock) {
        return new Measured(done, seconds, processorNanos() - clock.cpuNanos, latencies);
    }

    /** When a measurement began. */
    record Clock(long nanos, long cpuNanos) {

        static Clock start() {
            return new Clock(System.nanoTime(), processorNanos());
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
