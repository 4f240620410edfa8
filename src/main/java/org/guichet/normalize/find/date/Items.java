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
    private static final int LONGEST_GLUE = 3;

    private final String text;
    private final DateWords words;
    private final List<Item> items = new ArrayList<>();

    private Items(Folded folded, DateWords words) {
        this.text = folded.text();
        this.words = words;
    }

    static List<Item> of(Folded folded, DateWords words) {
        Items all = new Items(folded, words);
        int at = all.wordFrom(0);
        int behind = 0;
        while (at < all.text.length()) {
            Item item = all.item(at, all.glue(behind, at));
            all.items.add(item);
            behind = item.to();
            at = all.wordFrom(behind);
        }
        return all.items;
    }

    private Item item(int from, char glue) {
        int to = wordTo(from);
        if (isDigit(text.charAt(from))) {
            return number(from, to, glue);
        }
        boolean known = to - from <= LONGEST_WORD && words.mayBegin(text, from);
        int longest = known ? words.longest(text.substring(from, to)) : 0;
        return longest == 0 ? new Item(null, 0, from, to, glue) : phrase(from, to, longest, glue);
    }

    private Item phrase(int from, int firstTo, int longest, char glue) {
        StringBuilder phrase = new StringBuilder(text.substring(from, firstTo));
        Word best = words.word(phrase.toString());
        int to = firstTo;
        int end = firstTo;
        for (int i = 1; i < longest; i++) {
            int next = wordFrom(end);
            if (next >= text.length() || !isInPhrase(end, next)) {
                break;
            }
            end = wordTo(next);
            Word word = words.word(phrase.append(' ').append(text, next, end).toString());
            if (word != null) {
                best = word;
                to = end;
            }
        }
        return new Item(best, best == null ? 0 : best.value(), from, to, glue);
    }

    private Item number(int from, int to, char glue) {
        int digits = from;
        while (digits < to && isDigit(text.charAt(digits))) {
            digits++;
        }
        @Nullable
        Word word = digits == to ? DIGITS : ORDINAL_ENDINGS.contains(text.substring(digits, to)) ? ORDINAL : null;
        boolean usable = word != null && digits - from <= MOST_DIGITS;
        return new Item(
                usable ? word : null, usable ? Integer.parseInt(text.substring(from, digits)) : 0, from, to, glue);
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
                telling = telling == ' ' ? c : 0;
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
        return (c >= 'a' && c <= 'z') || isDigit(c) || (c > 127 && Character.isLetterOrDigit(c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
