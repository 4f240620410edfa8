package org.guichet.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichet.tryout.FieldChange;
import org.guichet.tryout.Finding;
import org.guichet.tryout.Shown;
import org.guichet.tryout.Summary;
import org.guichet.tryout.Tryout;

/** Findings for a terminal: the summary by field, then case by case, old and new side by side. */
final class FindingTable {

    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 60;
    private static final int FIELD_WIDTH = 22;
    private static final int MOST_LINES = 12;

    private final PrintStream out;
    private final int most;
    private final List<Shown> shown = new ArrayList<>();
    private final Paint paint;
    private final int width;

    FindingTable(PrintStream out, int most) {
        this(out, most, Paint.ofTerminal(), width(System.getenv("COLUMNS")));
    }

    FindingTable(PrintStream out, int most, Paint paint, int width) {
        this.out = out;
        this.most = most;
        this.paint = paint;
        this.width = width;
    }

    private static int width(String columns) {
        try {
            return columns == null ? DEFAULT_WIDTH : Math.max(NARROWEST, Integer.parseInt(columns));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    /** Keeps the first of them for {@link #print}. */
    record Collecting(FindingTable table) implements Tryout.Audience {
        @Override
        public void found(Finding finding) {
            if (table.shown.size() < table.most) {
                Shown.of(finding).ifPresent(table.shown::add);
            }
        }
    }

    void print(Summary summary) {
        out.printf("%d arrivals were read again, %d cases among them.%n", summary.arrivals(), summary.cases());
        if (summary.untried() > 0) {
            out.printf(
                    "%d letters were not: in quarantine (--read-again recognises their pages), or a picture in a mail.%n",
                    summary.untried());
        }
        if (summary.unread() > 0) {
            out.printf("%d could not be tried here, see below.%n", summary.unread());
        }
        out.println(
                summary.changed() + summary.noCase() + summary.held() == 0
                        ? "Nothing would change."
                        : summary.changed() + " cases would change.");
        printCounts(summary.fields());
        summary.ends().forEach((end, count) -> out.printf("  %6d  %s%n", count, end));
        shown.forEach(this::print);
        int all = summary.changed() + summary.noCase() + summary.held() + summary.unread();
        if (all > shown.size()) {
            out.printf("%nand %d more: --show, or --json for all of them.%n", all - shown.size());
        }
    }

    private void printCounts(Map<String, Map<String, Integer>> fields) {
        fields.forEach((field, kinds) -> {
            out.println("  " + paint.strong(field));
            kinds.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(kind -> out.printf("  %6d  %s%n", kind.getValue(), kind.getKey()));
        });
    }

    private void print(Shown one) {
        String end = one.now().equals("case") && one.was().equals("case") ? "" : one.was() + " → " + one.now();
        out.printf("%n%s  %s%n", paint.strong(one.reference()), end.isEmpty() ? "" : end);
        if (!one.detail().isEmpty()) {
            out.println("  " + one.detail());
        }
        one.changes().forEach(this::print);
    }

    private void print(FieldChange change) {
        int half = (width - FIELD_WIDTH - 5) / 2;
        List<String> was = Wrapped.lines(change.was(), half, MOST_LINES);
        List<String> now = Wrapped.lines(change.now(), half, MOST_LINES);
        for (int i = 0; i < Math.max(was.size(), now.size()); i++) {
            String field = i == 0 ? change.field() : "";
            out.println("  " + padded(field, FIELD_WIDTH) + paint.gone(padded(at(was, i), half)) + " │ "
                    + paint.come(at(now, i)));
        }
    }

    private static String at(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
