package org.guichet.cli.bench.email;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntBiFunction;

/**
 * Something that must be right so often.
 *
 * @param least the share of {@code all}, 0 to 1
 */
record Aim(String what, int right, int all, double least) {

    private static final List<String> HEADERS = List.of("headers", "subject", "from", "to", "message-id");
    private static final List<String> PARTS =
            List.of("structure", "decoded bytes", "attachment bytes", "attachment name");

    boolean isMet() {
        return right >= least * all;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-56s %,7d of %,7d  %6.2f %% (aim: %.0f %%)%s",
                what,
                right,
                all,
                all == 0 ? 100 : 100.0 * right / all,
                100 * least,
                isMet() ? "" : ", MISSED");
    }

    static List<Aim> over(List<SetResult> results) {
        int mails = results.stream().mapToInt(SetResult::mails).sum();
        int thrown = results.stream().mapToInt(result -> result.thrown().size()).sum();
        int slow = results.stream().mapToInt(result -> result.slow().size()).sum();
        return List.of(
                of("headers of well-formed mail", results, HEADERS, 0.99),
                of("attachments of well-formed mail", results, PARTS, 0.99),
                of("own words of replies", results, List.of("own words"), 0.80),
                of("replies that keep something", results, List.of("not empty"), 1),
                of("writer of forwarded mail", results, List.of("writer", "complainant.emails"), 0.95),
                of("what a mail is: case, set aside or quarantined", results, List.of("outcome"), 0.99),
                of("why: automatic, bounce, unreadable", results, List.of("reason"), 0.95),
                new Aim("mails without an exception", mails - thrown, mails, 1),
                new Aim("mails in under two seconds", mails - slow, mails, 1));
    }

    private static Aim of(String what, List<SetResult> results, List<String> fields, double least) {
        return new Aim(what, sum(results, fields, SetResult::right), sum(results, fields, SetResult::compared), least);
    }

    private static int sum(List<SetResult> results, List<String> fields, ToIntBiFunction<SetResult, String> count) {
        return results.stream()
                .mapToInt(result -> fields.stream()
                        .mapToInt(field -> count.applyAsInt(result, field))
                        .sum())
                .sum();
    }
}
