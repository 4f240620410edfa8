package org.guichet.cli.bench.scans;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Reads every page of a folder one after the other with each engine, then once more with all workers at once. */
public final class ScanBench {

    private final PrintStream out;
    private final Map<String, List<ScanPage>> pages;

    /** @param fields where to look for what is to be understood of the letters; else beside them */
    public ScanBench(Path folder, Optional<Path> fields, PrintStream out) throws IOException {
        this.pages = ScanFolder.byVariant(folder, fields);
        this.out = out;
    }

    /**
     * The gateway's own reading.
     *
     * @param understood the line that {@code ./guichet normalize} prints of a file
     * @param lanes how many files are read at the same time where speed is measured; 0 leaves that out
     * @return whether every aim was met
     */
    public boolean own(Function<Path, String> understood, int lanes, boolean everyDifference)
            throws IOException, InterruptedException {
        OwnEngine engine = new OwnEngine(understood);
        warm(engine);
        Map<String, VariantScore> scores = measured(engine);
        ScanReport report = new ScanReport(out);
        report.fields(scores, everyDifference);
        boolean met = report.aims(total(scores));
        return (lanes == 0 || report.speed(pagesPerSecond(engine, lanes), lanes)) && met;
    }

    /** What other commands of this machine read; those that are missing are named. */
    public void others(Path scratch) throws IOException, InterruptedException {
        CommandEngine.missing().forEach(name -> out.println("\nleft out: " + name + " is not installed"));
        for (PageEngine engine : CommandEngine.installed(scratch)) {
            measured(engine);
        }
    }

    /** Models are unpacked, and a worker is started. */
    private void warm(PageEngine engine) throws IOException, InterruptedException {
        engine.read(pages.values().iterator().next().get(0));
    }

    private Map<String, VariantScore> measured(PageEngine engine) throws IOException, InterruptedException {
        Map<String, VariantScore> scores = new LinkedHashMap<>();
        ScanReport report = new ScanReport(out);
        report.heading(engine.name());
        try (ProcessorTime processors = new ProcessorTime()) {
            for (Map.Entry<String, List<ScanPage>> variant : pages.entrySet()) {
                VariantScore score = variant(engine, variant.getValue());
                scores.put(variant.getKey(), score);
                report.row(variant.getKey(), score);
            }
            OptionalLong memory = processors.largestSinceLast();
            report.total(total(scores), memory);
        }
        return scores;
    }

    private static VariantScore variant(PageEngine engine, List<ScanPage> pages)
            throws IOException, InterruptedException {
        VariantScore score = new VariantScore();
        for (ScanPage page : pages) {
            double cpu = ProcessorTime.seconds();
            long wall = System.nanoTime();
            PageEngine.Read read = engine.read(page);
            double seconds = (System.nanoTime() - wall) / 1e9;
            cpu = ProcessorTime.seconds() - cpu;
            score.add(TextScore.of(page.truth(), read.text()), fields(page, read), cpu, seconds);
        }
        return score;
    }

    private static List<FieldScore> fields(ScanPage page, PageEngine.Read read) throws IOException {
        return page.fields().isEmpty() || read.line().isEmpty()
                ? List.of()
                : FieldScore.of(page.fields().get(), read.line());
    }

    private static VariantScore total(Map<String, VariantScore> scores) {
        VariantScore total = new VariantScore();
        scores.values().forEach(total::add);
        return total;
    }

    private double pagesPerSecond(PageEngine engine, int lanes) throws IOException, InterruptedException {
        List<ScanPage> all = pages.values().stream().flatMap(List::stream).toList();
        ExecutorService workers = Executors.newFixedThreadPool(lanes);
        try {
            together(workers, engine, all.subList(0, Math.min(lanes, all.size()))); // every worker is warm
            long begun = System.nanoTime();
            together(workers, engine, all);
            return all.size() / ((System.nanoTime() - begun) / 1e9);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void together(ExecutorService workers, PageEngine engine, List<ScanPage> pages)
            throws IOException, InterruptedException {
        List<Callable<PageEngine.Read>> tasks = new ArrayList<>();
        pages.forEach(page -> tasks.add(() -> engine.read(page)));
        for (Future<PageEngine.Read> read : workers.invokeAll(tasks)) {
            try {
                read.get();
            } catch (ExecutionException e) {
                throw new IOException("a page could not be read", e);
            }
        }
    }
}
