package org.guichet.cli.classify;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guichet.normalize.Taxonomy;

/** Counts what labelled texts were taken for. Not thread-safe. */
public final class Evaluation {

    private static final String NONE = "unclassified";

    /** By what it is, then by what it was taken for. */
    private final Map<String, Map<String, Integer>> taken = new TreeMap<>();

    private int all;
    private int first;
    private int amongFirst;

    /** @param verdicts what was made of a text with this label, best first */
    public void add(String label, List<Taxonomy.Verdict> verdicts) {
        String best = verdicts.isEmpty() ? NONE : verdicts.get(0).code();
        taken.computeIfAbsent(label, l -> new TreeMap<>()).merge(best, 1, Integer::sum);
        all++;
        first += best.equals(label) ? 1 : 0;
        amongFirst += verdicts.stream().anyMatch(verdict -> verdict.code().equals(label)) ? 1 : 0;
    }

    /** Share of texts of which the best nature is the right one. */
    public double accuracy() {
        return all == 0 ? 0 : first / (double) all;
    }

    /** Precision, recall and F1 of each nature, then the confusion matrix. */
    public void print(PrintStream out) {
        List<String> natures = natures();
        out.printf(
                Locale.ROOT,
                "%,d texts; best nature right %.1f %%, among the first three %.1f %%%n%n",
                all,
                percent(first, all),
                percent(amongFirst, all));
        out.printf(Locale.ROOT, "%4s %-28s %9s %8s %8s %6s%n", "", "nature", "precision", "recall", "F1", "texts");
        for (int i = 0; i < natures.size(); i++) {
            row(i + 1, natures.get(i), out);
        }
        out.println();
        matrix(natures, out);
    }

    private List<String> natures() {
        TreeSet<String> natures = new TreeSet<>(taken.keySet());
        taken.values().forEach(by -> natures.addAll(by.keySet()));
        natures.remove(NONE);
        return new ArrayList<>(natures);
    }

    private int count(String label, String as) {
        return taken.getOrDefault(label, Map.of()).getOrDefault(as, 0);
    }

    private void row(int number, String nature, PrintStream out) {
        int right = count(nature, nature);
        int labelled = taken.getOrDefault(nature, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int found = taken.values().stream()
                .mapToInt(by -> by.getOrDefault(nature, 0))
                .sum();
        double precision = percent(right, found);
        double recall = percent(right, labelled);
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        out.printf(
                Locale.ROOT,
                "%4d %-28s %7.1f %% %6.1f %% %6.1f %% %5d%n",
                number,
                nature,
                precision,
                recall,
                f1,
                labelled);
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    /** A row for what it is, a column for what it was taken for, by the numbers above; the last is unclassified. */
    private void matrix(List<String> natures, PrintStream out) {
        out.println("taken for (columns; ? is unclassified), by what it is (rows)");
        StringBuilder head = new StringBuilder("    ");
        for (int i = 1; i <= natures.size(); i++) {
            head.append(String.format(Locale.ROOT, "%4d", i));
        }
        out.println(head.append("   ?"));
        for (int i = 0; i < natures.size(); i++) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%4d", i + 1));
            for (String as : natures) {
                row.append(cell(count(natures.get(i), as)));
            }
            out.println(row.append(cell(count(natures.get(i), NONE))));
        }
    }

    private static String cell(int count) {
        return count == 0 ? "   ." : String.format(Locale.ROOT, "%4d", count);
    }
}
