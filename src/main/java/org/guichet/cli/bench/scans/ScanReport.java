package org.guichet.cli.bench.scans;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Prints what was measured, beside what was aimed at. */
final class ScanReport {

    private static final double MEAN_CHARACTERS = 0.005;
    private static final double WORST_CHARACTERS = 0.02;
    private static final double NUMBERS = 0.985;
    private static final double CPU_SECONDS = 1.6;
    private static final double PAGES_PER_SECOND_AND_LANE = 0.6;
    private static final double CLEAN_FIELDS = 0.95;
    private static final double FIELDS = 0.85;

    private final PrintStream out;

    ScanReport(PrintStream out) {
        this.out = out;
    }

    void heading(String engine) {
        line(
                "%n%-22s %5s %8s %8s %8s %9s %8s %8s",
                engine, "pages", "CER %", "worst %", "WER %", "numbers %", "cpu s", "wall s");
    }

    void row(String words, VariantScore score) {
        line(
                "  %-20s %5d %8.2f %8.2f %8.2f %9.1f %8.2f %8.2f",
                words,
                score.pages(),
                100 * score.characters(),
                100 * score.worstCharacters(),
                100 * score.words(),
                100 * score.numbersFound(),
                score.cpuSeconds(),
                score.wallSeconds());
    }

    void total(VariantScore score, OptionalLong memory) {
        row("all", score);
        memory.ifPresent(bytes -> line("  largest process: %d MB", bytes >> 20));
    }

    /** @param everyDifference else only how many are right */
    void fields(Map<String, VariantScore> scores, boolean everyDifference) {
        if (scores.values().stream().allMatch(score -> score.fields().isEmpty())) {
            return;
        }
        line("%n%-22s %5s %5s %8s", "fields", "right", "all", "%");
        scores.forEach((variant, score) ->
                row(variant, score.fieldsRight(), score.fields().size()));
        Map<String, int[]> byField = new TreeMap<>();
        scores.values().stream().flatMap(score -> score.fields().stream()).forEach(field -> {
            int[] counts = byField.computeIfAbsent(field.field(), any -> new int[2]);
            counts[0] += field.right() ? 1 : 0;
            counts[1]++;
        });
        byField.forEach((field, counts) -> row("  " + field, counts[0], counts[1]));
        if (everyDifference) {
            scores.forEach(this::differences);
        }
        aim("fields of the clean variants", share(scores, true), CLEAN_FIELDS);
        aim("fields of all", share(scores, false), FIELDS);
    }

    private void differences(String variant, VariantScore score) {
        score.fields().stream()
                .filter(field -> !field.right())
                .forEach(field -> line(
                        "    %s: %s should be \"%s\" and is \"%s\"",
                        variant, field.field(), field.expected(), field.actual()));
    }

    private static double share(Map<String, VariantScore> scores, boolean cleanOnly) {
        int right = 0;
        int all = 0;
        for (Map.Entry<String, VariantScore> score : scores.entrySet()) {
            if (!cleanOnly || score.getKey().startsWith("clean")) {
                right += score.getValue().fieldsRight();
                all += score.getValue().fields().size();
            }
        }
        return all == 0 ? 1 : (double) right / all;
    }

    private void row(String words, int right, int all) {
        if (all > 0) {
            line("  %-20s %5d %5d %8.1f", words, right, all, 100.0 * right / all);
        }
    }

    private boolean aim(String words, double share, double least) {
        line("  %-44s %7.2f %% (aim: at least %.1f %%)%s", words, 100 * share, 100 * least, missed(share >= least));
        return share >= least;
    }

    private boolean limit(String words, double share, double most) {
        line("  %-44s %7.2f %% (aim: at most %.1f %%)%s", words, 100 * share, 100 * most, missed(share <= most));
        return share <= most;
    }

    /** @return whether the text and its cost are as good as aimed at */
    boolean aims(VariantScore total) {
        line("");
        boolean met = limit("wrong characters, mean", total.characters(), MEAN_CHARACTERS);
        met &= limit("wrong characters, worst page", total.worstCharacters(), WORST_CHARACTERS);
        met &= aim("numbers found", total.numbersFound(), NUMBERS);
        boolean cheap = total.cpuSeconds() <= CPU_SECONDS;
        line(
                "  %-44s %7.2f s (aim: at most %.1f s)%s",
                "processor time a page", total.cpuSeconds(), CPU_SECONDS, missed(cheap));
        return met && cheap;
    }

    boolean speed(double pagesPerSecond, int lanes) {
        double aim = PAGES_PER_SECOND_AND_LANE * lanes;
        line(
                "  %-44s %7.2f a second (aim: at least %.1f on %d idle cores)%s",
                "pages with " + lanes + " workers", pagesPerSecond, aim, lanes, missed(pagesPerSecond >= aim));
        return pagesPerSecond >= aim;
    }

    private static String missed(boolean met) {
        return met ? "" : ", MISSED";
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
