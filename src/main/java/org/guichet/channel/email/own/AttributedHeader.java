package org.guichet.channel.email.own;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the line above a quotation says in the place of a header, where a program passes a message on below such a line
 * (Outlook for Mac): who wrote it, and when.
 */
final class AttributedHeader {

    private static final String ABOUT_ADDRESS = " <>()[],;:\"«»„“”";
    private static final String QUOTES = "\"«»„“”'";
    private static final Set<String> HALVES = Set.of("AM", "PM");
    /** Words inside a name that begin small. */
    private static final Set<String> PARTICLES =
            Set.of("de", "du", "des", "la", "le", "van", "von", "der", "den", "zu", "da", "do", "dos", "di", "y", "el");

    private AttributedHeader() {}

    /** The header that the attribution starting in this line stands for; empty when it names no address. */
    static Optional<HeaderBlock> at(List<Line> lines, int start) {
        OptionalInt end = Attribution.endAt(lines, start);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder joined = new StringBuilder();
        lines.subList(start, end.getAsInt())
                .forEach(line -> joined.append(joined.isEmpty() ? "" : " ").append(line.bare()));
        return of(joined.toString(), start, end.getAsInt());
    }

    private static Optional<HeaderBlock> of(String sentence, int start, int end) {
        int at = sentence.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        int from = at;
        while (from > 0 && ABOUT_ADDRESS.indexOf(sentence.charAt(from - 1)) < 0) {
            from--;
        }
        int to = at;
        while (to < sentence.length() && ABOUT_ADDRESS.indexOf(sentence.charAt(to)) < 0) {
            to++;
        }
        int name = nameStart(sentence, from);
        String writer = undrawn(sentence.substring(name, from)) + " <" + sentence.substring(from, to) + ">";
        String rest = sentence.substring(0, name) + " " + sentence.substring(to);
        Map<HeaderLabel, String> values =
                Map.of(HeaderLabel.FROM, writer.strip(), HeaderLabel.SENT, withoutMarks(rest));
        return Optional.of(
                new HeaderBlock(start, end, values, Line.plain(sentence).startsWith("on ")));
    }

    /** Where the name before an address begins: back to the date, or to the word that leads to it. */
    private static int nameStart(String sentence, int address) {
        int end = address;
        int start = address;
        while (end > 0) {
            int blank = sentence.lastIndexOf(' ', end - 1);
            String word = sentence.substring(blank + 1, end);
            if (!undrawn(word).isEmpty() && !isOfName(word)) {
                return start;
            }
            start = blank + 1;
            end = Math.max(blank, 0);
        }
        return start;
    }

    private static boolean isOfName(String word) {
        String bare = undrawn(word);
        boolean begun = Character.isUpperCase(bare.charAt(0)) || !Character.isLowerCase(bare.charAt(0));
        return !word.endsWith(",")
                && bare.chars().noneMatch(c -> c >= '0' && c <= '9')
                && !HALVES.contains(bare)
                && (begun || PARTICLES.contains(bare));
    }

    private static String undrawn(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && (QUOTES + " <([").indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && (QUOTES + " <([").indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static String withoutMarks(String rest) {
        String plain = rest.strip();
        int end = plain.length();
        while (end > 0 && "<>()[]:, ".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return plain.substring(0, end).replace('>', ' ').replace('<', ' ').replace(',', ' ');
    }
}
