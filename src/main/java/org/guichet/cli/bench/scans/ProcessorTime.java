package org.guichet.cli.bench.scans;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What this process and all below it, those that ended too, took of the processors; and how much memory the largest of
 * those below it had. Only Linux tells (proc(5)).
 */
final class ProcessorTime implements AutoCloseable {

    /** {@code /proc} counts in these, on every Linux: USER_HZ. */
    private static final double TICKS_PER_SECOND = 100;

    /** Fields of {@code /proc/PID/stat} behind the command's name, from 0. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int ENDED_CHILDREN_USER = 13;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    /** The system keeps the most that a process ever had: looking more often tells nothing more, and costs what is measured. */
    private static final long LOOK_MILLIS = 250;

    private final AtomicLong largest = new AtomicLong();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "bench-memory");
        thread.setDaemon(true);
        return thread;
    });

    ProcessorTime() {
        looks.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Seconds up to now; only differences mean anything. */
    static double seconds() {
        long ticks = ended(ProcessHandle.current().pid());
        ticks += ProcessHandle.current()
                .descendants()
                .mapToLong(child -> own(child.pid()) + ended(child.pid()))
                .sum();
        return ownSeconds() + ticks / TICKS_PER_SECOND;
    }

    private static double ownSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }

    private static long own(long pid) {
        return stat(pid, USER) + stat(pid, SYSTEM);
    }

    private static long ended(long pid) {
        return stat(pid, ENDED_CHILDREN_USER) + stat(pid, ENDED_CHILDREN_SYSTEM);
    }

    private static long stat(long pid, int field) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Long.parseLong(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[field]);
        } catch (IOException e) {
            return 0; // it ended just now, or this is no Linux
        }
    }

    /** Bytes of the largest process below this one since the last call; empty where the system does not tell. */
    OptionalLong largestSinceLast() {
        look();
        long bytes = largest.getAndSet(0);
        return bytes == 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    private void look() {
        ProcessHandle.current()
                .descendants()
                .mapToLong(child -> highWater(child.pid()))
                .forEach(bytes -> largest.accumulateAndGet(bytes, Math::max));
    }

    private static long highWater(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
