package org.guichet.normalize.find.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guichet.normalize.find.Folded;
import org.jspecify.annotations.Nullable;

/** Splits a text into items, taking the longest phrases that the table has. One pass. */
final class Items {

    private static final Word DIGITS = Word.of(Sense.DIGITS, 0);
    private static final Word ORDINAL = Word.of(Sense.ORDINAL, 0);
    private static final Set<String> ORDINAL_ENDINGS = Set.of("er", "ere", "st", "nd", "rd", "th", "e", "eme");
    private static final int LONGEST_WORD = 14;
    private static final int MOST_DIGITS = 4;
    private static final int LONGEST_GLUE = 4;

    private final String text;
    private final DateWords words;
    private final List<Item> items = new ArrayList<>();

    private Items(Folded folded, DateWords words) {
        this.text = folded.text();
        this.words = words;
    }

    /** Of unknown words in a row the first stands for all: what parts two known ones is all that counts. */
    static List<Item> of(Folded folded, DateWords words) {
        Items all = new Items(folded, words);
        int at = all.wordFrom(0);
        int behind = 0;
        boolean unknown = false;
        while (at < all.text.length()) {
            int to = all.wordTo(at);
            Item item = all.item(at, to, behind);
            if (item != null || !unknown) {
                all.items.add(item != null ? item : new Item(null, 0, at, to, all.glue(behind, at)));
            }
            unknown = item == null;
            behind = item == null ? to : item.to();
            at = all.wordFrom(behind);
        }
        return all.items;
    }

    /** What begins here; null for a word that is in no date. */
    private @Nullable Item item(int from, int to, int behind) {
        if (isDigit(text.charAt(from))) {
            return number(from, to, behind);
        }
        boolean known = to - from <= LONGEST_WORD && words.mayBegin(text, from);
        DateWords.Start start = known ? words.start(text.substring(from, to)) : null;
        return start == null ? null : phrase(from, to, start, behind);
    }

    private @Nullable Item phrase(int from, int firstTo, DateWords.Start start, int behind) {
        Word best = start.alone();
        int to = firstTo;
        int next = wordFrom(firstTo);
        if (start.longest() > 1 && next < text.length() && start.mayGoOn(text, next)) {
            StringBuilder phrase = new StringBuilder().append(text, from, firstTo);
            int end = firstTo;
            for (int i = 1; i < start.longest() && next < text.length() && isInPhrase(end, next); i++) {
                end = wordTo(next);
                Word word =
                        words.word(phrase.append(' ').append(text, next, end).toString());
                best = word == null ? best : word;
                to = word == null ? to : end;
                next = wordFrom(end);
            }
        }
        return best == null ? null : new Item(best, best.value(), from, to, glue(behind, from));
    }

    private @Nullable Item number(int from, int to, int behind) {
        int digits = from;
        while (digits < to && isDigit(text.charAt(digits))) {
            digits++;
        }
        Word word = digits == to ? DIGITS : ORDINAL_ENDINGS.contains(text.substring(digits, to)) ? ORDINAL : null;
        boolean usable = word != null && digits - from <= MOST_DIGITS;
        return usable
                ? new Item(word, Integer.parseInt(text.substring(from, digits)), from, to, glue(behind, from))
                : null;
    }

    private boolean isInPhrase(int end, int next) {
        char glue = glue(end, next);
        return glue == ' ' || glue == '-';
    }

    /** The telling one of the few characters between two items. */
    private char glue(int from, int to) {
        if (to - from > LONGEST_GLUE || from == 0) {
            return 0;
        }
        char telling = ' ';
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '.' || c == ',' || c == '-') {
                telling = telling == ' ' ? c : telling == '.' && c == '-' ? c : 0; // "10. - 22. August"
            } else if (c != ' ' && c != '\'' && c != '\n') {
                return 0;
            }
        }
        return text.startsWith("\n\n", from) ? 0 : telling;
    }

    private int wordFrom(int from) {
        int at = from;
        while (at < text.length() && !isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int wordTo(int from) {
        int at = from;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c > 127 && Character.isLetterOrDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
