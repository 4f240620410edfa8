package org.guichet.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** This process, under the names that dashboards know. */
final class ProcessNumbers implements Collector {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final int KIBIBYTE = 1024;

    @Override
    public String name() {
        return "process";
    }

    @Override
    public List<MetricSnapshot> collect() {
        Runtime java = Runtime.getRuntime();
        ProcessHandle.Info process = ProcessHandle.current().info();
        List<MetricSnapshot> found = new ArrayList<>();
        found.add(heap("jvm_memory_used_bytes", "Heap in use.", java.totalMemory() - java.freeMemory()));
        found.add(heap("jvm_memory_committed_bytes", "Heap taken from the system.", java.totalMemory()));
        found.add(heap("jvm_memory_max_bytes", "Heap that may be used.", java.maxMemory()));
        residentBytes()
                .ifPresent(bytes -> found.add(
                        Gauges.one("process_resident_memory_bytes", "Memory of the process, of all kinds.", bytes)));
        process.totalCpuDuration()
                .ifPresent(time -> found.add(
                        Gauges.counter("process_cpu_seconds", "Processor time used.", time.toMillis() / 1_000.0)));
        process.startInstant()
                .map(Instant::toEpochMilli)
                .ifPresent(millis -> found.add(
                        Gauges.one("process_start_time_seconds", "When it started, since 1970.", millis / 1_000.0)));
        return found;
    }

    private static MetricSnapshot heap(String name, String help, long bytes) {
        return new Gauges(name, help).add(bytes, "area", "heap").snapshot();
    }

    /** Linux only (proc(5)). */
    private static OptionalLong residentBytes() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(RESIDENT)) {
                    String[] words = line.substring(RESIDENT.length()).strip().split(" ", 2);
                    return OptionalLong.of(Long.parseLong(words[0]) * KIBIBYTE);
                }
            }
        } catch (IOException e) {
            return OptionalLong.empty(); // another system
        }
        return OptionalLong.empty();
    }
}
