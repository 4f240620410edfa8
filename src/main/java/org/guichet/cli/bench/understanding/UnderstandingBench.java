package org.guichet.cli.bench.understanding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.cases.Case;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;

/** Understands labelled texts and counts, field by field and language by language, what was right. */
public final class UnderstandingBench {

    private static final int WORST = 10;

    private final Normalizer normalizer;
    private final PrintStream out;
    private final Pretended pretended = new Pretended();

    public UnderstandingBench(Normalizer normalizer, PrintStream out) {
        this.normalizer = normalizer;
        this.out = out;
    }

    /**
     * What to print.
     *
     * @param named whether misses are named and shown
     * @param field of this field every miss is shown; empty for the worst ten of each
     */
    public record Plan(boolean named, String field) {}

    /**
     * Prints the figures of one half of the set.
     *
     * @return whether every aim is met
     * @throws IllegalArgumentException when a file is not written as it should be
     */
    public boolean half(String title, Path folder, Plan plan) throws IOException {
        List<Labelled> texts = LabelledFile.all(folder);
        Map<Field, Map<String, Counts>> counts = counted(texts);
        out.printf(Locale.ROOT, "%n%s: %d texts%n", title, texts.size());
        out.printf(
                Locale.ROOT,
                "  %-22s %-3s %10s %8s %7s %6s %7s%n",
                "field",
                "",
                "precision",
                "recall",
                "right",
                "wrong",
                "missed");
        boolean met = true;
        for (Map.Entry<Field, Map<String, Counts>> field : counts.entrySet()) {
            for (Map.Entry<String, Counts> language : field.getValue().entrySet()) {
                met &= row(field.getKey(), language.getKey(), language.getValue());
            }
        }
        if (plan.named()) {
            counts.forEach((field, byLanguage) -> misses(field, byLanguage, plan));
        }
        return met;
    }

    private Map<Field, Map<String, Counts>> counted(List<Labelled> texts) throws IOException {
        Set<String> languages =
                new TreeSet<>(texts.stream().map(Labelled::language).toList());
        Map<Field, Map<String, Counts>> counts = new LinkedHashMap<>();
        for (Field field : Fields.all()) {
            Map<String, Counts> byLanguage = new LinkedHashMap<>();
            languages.forEach(language -> byLanguage.put(language, new Counts()));
            counts.put(field, byLanguage);
        }
        for (Labelled labelled : texts) {
            Case understood = understood(labelled);
            counts.forEach((field, byLanguage) -> {
                Counts of = byLanguage.get(labelled.language());
                if (of != null && labelled.isJudged(field.label())) {
                    of.add(
                            labelled.name(),
                            field.expected().apply(labelled, understood),
                            field.found().apply(labelled, understood));
                }
            });
        }
        return counts;
    }

    private Case understood(Labelled labelled) throws IOException {
        Outcome outcome = normalizer.normalize(pretended.arrival(labelled), pretended.submission(labelled));
        if (outcome instanceof Outcome.CaseOpened opened) {
            return opened.opened();
        }
        throw new IllegalArgumentException(labelled.name() + " is no case: " + outcome);
    }

    private boolean row(Field field, String language, Counts counts) {
        boolean met = counts.recall() >= field.aim() && (counts.precision() >= field.aim() || !isPrecisionAimed(field));
        out.printf(
                Locale.ROOT,
                "  %-22s %-3s %8.1f %% %6.1f %% %7d %6d %7d  (aim: %.0f %%)%s%n",
                field.name(),
                language,
                100 * counts.precision(),
                100 * counts.recall(),
                counts.right(),
                counts.wrong(),
                counts.missed(),
                100 * field.aim(),
                met ? "" : ", MISSED");
        return met;
    }

    /** Harm and complaints must not be overlooked; what is taken for one costs a look. */
    private static boolean isPrecisionAimed(Field field) {
        return !Set.of("safety", "health", "complaint").contains(field.name());
    }

    private void misses(Field field, Map<String, Counts> byLanguage, Plan plan) {
        boolean all = plan.field().equals(field.name());
        if (!plan.field().isEmpty() && !all) {
            return;
        }
        byLanguage.forEach((language, counts) -> {
            List<Counts.Miss> worst = new ArrayList<>(counts.worst(all ? Integer.MAX_VALUE : WORST));
            if (!worst.isEmpty()) {
                out.printf(Locale.ROOT, "%n%s, %s%n", field.name(), language);
                worst.forEach(miss -> out.println("  " + miss.line()));
            }
        });
    }
}
