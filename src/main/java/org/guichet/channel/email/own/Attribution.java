package org.guichet.channel.email.own;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The line above a quotation: "Le 3 mars 2026 à 10:12, … a écrit :", "On …, … wrote:". Mail programs wrap it. */
final class Attribution {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 400;

    private static final List<String> OPENERS = List.of(
            "le ", "on ", "am ", "el ", "il ", "op ", "em ", "den ", "w dniu ", "dnia ", "il giorno ", "a ", "à ");

    /** Verbs that stand right before the colon. */
    private static final List<String> CLOSERS = List.of(
            "a écrit",
            "a ecrit",
            "écrivait",
            "wrote",
            "writes",
            "escribió",
            "escribio",
            "ha scritto",
            "escreveu",
            "napisał",
            "napisał(a)",
            "skrev",
            "schrieb",
            "geschrieben",
            "schreef",
            "het volgende geschreven",
            "пишет",
            "написал");

    /** Verbs after which the writer is named. */
    private static final List<String> INNER = List.of(" schrieb ", " schreef ", " skrev ");

    private Attribution() {}

    /** The index of the first line after an attribution that starts in this line. */
    static OptionalInt endAt(List<Line> lines, int start) {
        String first = lines.get(start).bare().toLowerCase(Locale.ROOT);
        if (first.isEmpty() || first.length() > LONGEST) {
            return OptionalInt.empty();
        }
        boolean opened = OPENERS.stream().anyMatch(first::startsWith);
        StringBuilder joined = new StringBuilder();
        for (int i = start; i < lines.size() && i < start + (opened ? MOST_LINES : 2); i++) {
            String line = lines.get(i).bare().toLowerCase(Locale.ROOT);
            if (line.isEmpty() || joined.length() + line.length() > LONGEST) {
                break;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (line.endsWith(":")) {
                return closes(joined.toString(), opened) ? OptionalInt.of(i + 1) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean closes(String joined, boolean opened) {
        String sentence = joined.substring(0, joined.length() - 1).strip();
        boolean said = CLOSERS.stream().anyMatch(sentence::endsWith)
                || opened && INNER.stream().anyMatch(sentence::contains);
        boolean dated = sentence.chars().anyMatch(c -> c >= '0' && c <= '9');
        return said && (opened ? dated : sentence.contains("@"));
    }

    /** True when it names an address or a time of day, as a program does and a story does not. */
    static boolean isByProgram(List<Line> lines, int start, int end) {
        for (Line line : lines.subList(start, end)) {
            String text = line.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean inTime = (c == ':' || c == 'h') && i > 0 && i + 1 < text.length();
                if (c == '@'
                        || inTime && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))) {
                    return true;
                }
            }
        }
        return false;
    }
}
