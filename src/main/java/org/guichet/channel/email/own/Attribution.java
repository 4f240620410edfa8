package org.guichet.channel.email.own;

import java.util.List;
import java.util.OptionalInt;

/** The line above a quotation: "Le 3 mars 2026 à 10:12, … a écrit :", "On …, … wrote:". Mail programs wrap it. */
final class Attribution {

    private static final int MOST_LINES = 4;
    private static final int MOST_LINES_UNOPENED = 3;
    private static final int LONGEST = 400;
    private static final int YEAR = 4;
    private static final String FRAME = "--";

    private static final WordTable WORDS = WordTable.named("attribution");
    private static final Phrases OPENERS = WORDS.phrases("opens");
    private static final Phrases CLOSERS = WORDS.phrases("closes");
    private static final Phrases INNER = WORDS.phrases("inside");
    private static final Phrases TOLD = WORDS.phrases("told");

    private Attribution() {}

    /** The index of the first line after an attribution that starts in this line. */
    static OptionalInt endAt(List<Line> lines, int start) {
        Line opening = lines.get(start);
        boolean may = !opening.isBlank() && opening.bare().length() <= LONGEST && mayBegin(opening);
        if (may && isFramed(opening.plain())) {
            return OptionalInt.of(start + 1);
        }
        return may && colonWithin(lines, start, MOST_LINES) ? endAt(lines, start, opening) : OptionalInt.empty();
    }

    /** Whether one begins here, and a date right behind: its first digit is so near. */
    static boolean opensWithDate(String plain, int at, int reach) {
        int begin = OPENERS.lengthAt(plain, at);
        int digit = at + begin;
        while (digit < plain.length()
                && digit < at + begin + reach
                && ";!?:\"".indexOf(plain.charAt(digit)) < 0
                && !Character.isDigit(plain.charAt(digit))) {
            digit++;
        }
        return begin > 0 && digit < plain.length() && Character.isDigit(plain.charAt(digit));
    }

    /** Whether a sentence that opens as one and ends with a colon closes as one too. */
    static boolean isClosed(String plain) {
        return closes(plain, true);
    }

    /** What nearly all lines are told apart by. */
    private static boolean colonWithin(List<Line> lines, int start, int most) {
        for (int i = start;
                i < lines.size() && i < start + most && !lines.get(i).isBlank();
                i++) {
            if (lines.get(i).endsWithColon()) {
                return true;
            }
        }
        return false;
    }

    private static OptionalInt endAt(List<Line> lines, int start, Line opening) {
        boolean opened = OPENERS.startsAt(unframed(opening.plain()), 0);
        int last = Math.min(lines.size(), start + (opened ? MOST_LINES : MOST_LINES_UNOPENED));
        StringBuilder joined = new StringBuilder();
        for (int i = start; i < last; i++) {
            String line = lines.get(i).plain();
            boolean fits = !line.isEmpty() && joined.length() + line.length() <= LONGEST;
            if (!fits || i > start && !opening.isQuoted() && beginsAnother(lines, i, opened)) {
                break;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (lines.get(i).endsWithColon()) {
                boolean closed = closes(unframed(joined.toString()), opened);
                return closed ? OptionalInt.of(i + 1) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean beginsAnother(List<Line> lines, int at, boolean opened) {
        return lines.get(at).isQuoted() || !opened && opensAt(lines, at);
    }

    /** Some write right above the line; then it is this one that begins it, and what stands above is theirs. */
    private static boolean opensAt(List<Line> lines, int at) {
        Line line = lines.get(at);
        return OPENERS.startsAt(unframed(line.plain()), 0)
                && endAt(lines, at, line).isPresent();
    }

    /** Without a letter or a digit nothing begins. */
    private static boolean mayBegin(Line line) {
        char first = line.bare().charAt(0);
        return Character.isLetterOrDigit(first) || "\"'«<(*-".indexOf(first) >= 0;
    }

    /** Some programs draw dashes around it. */
    private static String unframed(String text) {
        int start = 0;
        while (start < text.length() && "-* ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    /** Zoho draws it instead of ending it with a colon: "---- On Tue, 03 Mar 2026 10:12:00 +0100 … wrote ----". */
    private static boolean isFramed(String line) {
        if (!line.startsWith(FRAME) || !line.endsWith(FRAME)) {
            return false;
        }
        String inside = unframed(line);
        int end = inside.length();
        while (end > 0 && "- ".indexOf(inside.charAt(end - 1)) >= 0) {
            end--;
        }
        return OPENERS.startsAt(inside, 0) && closes(inside.substring(0, end) + ":", true);
    }

    private static boolean endsWithColon(String line) {
        return line.endsWith(":") || line.endsWith("\uFF1A") || line.endsWith(":*");
    }

    private static boolean closes(String joined, boolean opened) {
        int colon = Math.max(joined.lastIndexOf(':'), joined.lastIndexOf('\uFF1A'));
        String sentence = joined.substring(0, colon).strip();
        boolean said = (CLOSERS.endsAt(sentence) || INNER.isIn(sentence)) && !TOLD.isIn(sentence);
        boolean dated = sentence.chars().anyMatch(c -> c >= '0' && c <= '9');
        return said && (opened ? dated : sentence.contains("@"));
    }

    /**
     * Like {@link #endAt}, for a line right above a quotation: a date and an address without any verb, or a verb with
     * neither ("Rose wrote:"). Older Gmail writes no colon where it begins with the year: "2026/3/2 A B &lt;a@b&gt;".
     */
    static OptionalInt endAboveQuotation(List<Line> lines, int start) {
        if (isYearFirst(lines.get(start).bare())) {
            return OptionalInt.of(start + 1);
        }
        if (!colonWithin(lines, start, 2)) {
            return OptionalInt.empty();
        }
        StringBuilder joined = new StringBuilder();
        for (int i = start; i < lines.size() && i < start + 2 && !lines.get(i).isBlank(); i++) {
            if (i > start && !lines.get(start).endsWithColon() && beginsAnother(lines, i, false)) {
                break;
            }
            joined.append(lines.get(i).bare());
            boolean ends = joined.length() <= LONGEST && endsWithColon(joined.toString());
            boolean names = joined.indexOf("@") > 0 && joined.chars().anyMatch(c -> c >= '0' && c <= '9');
            if (ends && (names || i == start && isSaid(lines.get(i).plain()))) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isSaid(String line) {
        int end = line.length();
        while (end > 0 && ":\uFF1A* ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return CLOSERS.endsAt(line.substring(0, end));
    }

    private static boolean isYearFirst(String line) {
        return line.length() > YEAR
                && line.length() <= LONGEST
                && "/-".indexOf(line.charAt(YEAR)) >= 0
                && line.endsWith(">")
                && line.indexOf('@') > 0
                && line.chars().limit(YEAR).allMatch(c -> c >= '0' && c <= '9');
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
