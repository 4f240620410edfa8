package org.guichet.channel.scan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a letter's salutation: names, addresses, place and date, the subject. The complainant's own words
 * begin below it. A letter without a salutation is taken whole.
 *
 * @param subject what the subject line says, if there is one
 * @param bodyFrom where the own words begin in the first page's text; 0 when no salutation was found
 */
record Letterhead(@Nullable String subject, int bodyFrom) {

    private static final List<String> SUBJECT = List.of("objet", "subject", "re", "concerne", "concerns");

    private static final List<String> SALUTATION = List.of(
            "madame",
            "monsieur",
            "mesdames",
            "messieurs",
            "cher monsieur",
            "chère madame",
            "bonjour",
            "dear ",
            "to whom it may concern",
            "good morning",
            "hello");

    /** A salutation is a line of its own. */
    private static final int LONGEST_SALUTATION = 50;

    private static final int LONGEST_SUBJECT = 200;

    static Letterhead of(String page) {
        String subject = null;
        int at = 0;
        while (at < page.length()) {
            int end = endOfLine(page, at);
            String line = page.substring(at, end).strip();
            if (subject == null) {
                subject = subject(line, page, end);
            }
            if (isSalutation(line)) {
                return new Letterhead(subject, Math.min(page.length(), end + 1));
            }
            at = end + 1;
        }
        return new Letterhead(subject, 0);
    }

    private static int endOfLine(String page, int from) {
        int end = page.indexOf('\n', from);
        return end < 0 ? page.length() : end;
    }

    /** A long subject runs on in the next line, up to an empty one. */
    private static @Nullable String subject(String line, String page, int end) {
        int colon = line.indexOf(':');
        if (colon < 0 || !isSubjectWord(line.substring(0, colon))) {
            return null;
        }
        StringBuilder subject = new StringBuilder(line.substring(colon + 1).strip());
        for (int at = end + 1; at < page.length() && subject.length() < LONGEST_SUBJECT; ) {
            int next = endOfLine(page, at);
            String more = page.substring(at, next).strip();
            if (more.isEmpty() || isSalutation(more) || more.indexOf(':') >= 0) {
                break;
            }
            subject.append(' ').append(more);
            at = next + 1;
        }
        String whole = subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length()))
                .strip();
        return whole.isEmpty() ? null : whole;
    }

    /** Also both languages at once, as in {@code Objet / Subject:}. */
    private static boolean isSubjectWord(String word) {
        for (String part : word.split("/", -1)) {
            if (SUBJECT.contains(part.strip().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSalutation(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        boolean ends = lower.endsWith(",") || lower.endsWith(":") || lower.endsWith("!") || lower.endsWith(".");
        return ends
                && line.length() <= LONGEST_SALUTATION
                && SALUTATION.stream().anyMatch(lower::startsWith);
    }
}
