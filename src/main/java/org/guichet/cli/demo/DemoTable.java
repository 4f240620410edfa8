package org.guichet.cli.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.guichet.cases.Case;

/** The table that the demonstration ends with. */
final class DemoTable {

    private static final String ROW = "%-44s %-16s %-30s %-10s %-4s %s%n";
    private static final int SUBJECT = 60;

    private final List<DemoResult> results;

    DemoTable(List<DemoResult> results) {
        this.results = results;
    }

    /** @return whether every sample became what its expectation says */
    boolean print(PrintStream out) {
        out.printf(ROW, "input", "channel", "outcome", "reference", "lang", "subject");
        for (DemoResult result : results) {
            row(result, out);
            result.differences().forEach(difference -> out.println("    NOT AS EXPECTED  " + difference));
        }
        long wrong = results.stream().filter(r -> !r.differences().isEmpty()).count();
        out.printf(
                "%n%d samples, %d as their expectation says, %d not.%n", results.size(), results.size() - wrong, wrong);
        return wrong == 0;
    }

    private static void row(DemoResult result, PrintStream out) {
        Case opened = result.opened();
        out.printf(
                ROW,
                cut(result.sample().kind() + "/" + result.sample().name(), 44),
                cut(result.status().arrival().channel(), 16),
                outcome(result),
                result.status().arrival().reference(),
                opened == null
                        ? ""
                        : Objects.requireNonNullElse(opened.substance().language(), ""),
                opened == null
                        ? ""
                        : cut(Objects.requireNonNullElse(opened.substance().subject(), ""), SUBJECT));
    }

    private static String outcome(DemoResult result) {
        String reason = result.status().reason();
        return result.status().state() + (reason == null ? "" : ": " + reason);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
