package org.guichet.normalize.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and letters one after the other: a phone number in pairs, a reference spelled out, a name letter by letter. One
 * number alone is written only where digits say more than the word.
 */
final class SpokenSequence {

    /** Below, "deux" and "three" are as good as 2 and 3, and dates and words are found with them. */
    private static final int WORTH_WRITING = 20;

    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_ITEMS = 40;
    private static final int FRENCH_PHONE = 10;
    private static final int BRITISH_PHONE = 11;

    /** Words as well as letters. */
    private static final Set<String> LETTER_WORDS = Set.of("a", "i", "y");

    private enum Kind {
        NUMBER,
        LETTER,
        SIGN
    }

    /** @param text digits, a capital letter or letters, or a sign */
    private record Item(Kind kind, int first, int end, String text, boolean spoken) {}

    private SpokenSequence() {}

    /**
     * @param to behind the last word that may be used
     * @return what it means; with nothing written where the words are to be stepped over; null when no sequence begins here
     */
    static @Nullable Said at(Tokens tokens, int at, int to) {
        List<Item> items = items(tokens, at, to);
        if (items.isEmpty()) {
            return null;
        }
        List<Item> trimmed = trimmed(items, tokens);
        if (trimmed.isEmpty()) {
            return new Said(at, items.get(items.size() - 1).end, "");
        }
        if (trimmed.get(0).first > at) {
            return new Said(at, trimmed.get(0).first, "");
        }
        return trimmed.size() == 1 ? alone(trimmed.get(0)) : said(trimmed);
    }

    /** All that is dictated from here on, however little; null when that is nothing. */
    static @Nullable Said run(Tokens tokens, int at) {
        List<Item> items = trimmed(items(tokens, at, tokens.size()), tokens);
        boolean counts = items.size() == 1 && countsSomething(tokens, items.get(0));
        return items.isEmpty() || counts
                ? null
                : new Said(items.get(0).first, items.get(items.size() - 1).end, all(items));
    }

    private static Said said(List<Item> items) {
        int first = items.get(0).first;
        int end = items.get(items.size() - 1).end;
        long letters = count(items, Kind.LETTER);
        String digits = text(items, Kind.NUMBER);
        boolean spelled = letters >= 3 && digits.isEmpty();
        boolean mixed = letters >= 1 && !digits.isEmpty() && letters + digits.length() >= FEWEST_DIGITS;
        if (spelled) {
            return new Said(first, end, name(items));
        }
        if (mixed && (letters >= 2 || digits.length() >= 3)) {
            return new Said(first, end, all(items));
        }
        boolean signs = items.stream().anyMatch(item -> item.kind == Kind.SIGN);
        if (letters == 0 && digits.length() >= FEWEST_DIGITS && count(items, Kind.NUMBER) > 1 && areDigits(items)) {
            return new Said(first, end, signs ? all(items) : phone(digits));
        }
        return alone(items.get(0));
    }

    private static Said alone(Item item) {
        boolean worth = item.kind == Kind.NUMBER
                && item.spoken
                && Long.parseLong(item.text) >= WORTH_WRITING
                && !(item.end - item.first == 1 && Long.parseLong(item.text) == 100);
        return new Said(item.first, item.end, worth ? item.text : "");
    }

    private static long count(List<Item> items, Kind kind) {
        return items.stream().filter(item -> item.kind == kind).count();
    }

    private static String text(List<Item> items, Kind kind) {
        StringBuilder text = new StringBuilder();
        items.stream().filter(item -> item.kind == kind).forEach(item -> text.append(item.text));
        return text.toString();
    }

    private static String all(List<Item> items) {
        StringBuilder text = new StringBuilder();
        items.forEach(item -> text.append(item.text));
        return text.toString();
    }

    private static String name(List<Item> items) {
        String all = all(items);
        return all.charAt(0) + all.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Nobody dictates a number in thousands; digits that the recogniser wrote are joined only when they come one by one. */
    private static boolean areDigits(List<Item> items) {
        boolean spoken = items.stream().anyMatch(Item::spoken);
        return items.stream()
                .filter(item -> item.kind == Kind.NUMBER)
                .allMatch(item -> item.text.length() <= (spoken ? 3 : 1) || !item.spoken && spoken);
    }

    /** Numbers are told from references by how they are grouped, so a phone gets the spaces that it is written with. */
    static String phone(String digits) {
        if (digits.length() == FRENCH_PHONE && digits.startsWith("0")) {
            StringBuilder pairs = new StringBuilder(digits.substring(0, 2));
            for (int i = 2; i < FRENCH_PHONE; i += 2) {
                pairs.append(' ').append(digits, i, i + 2);
            }
            return pairs.toString();
        }
        return digits.length() == BRITISH_PHONE && digits.startsWith("0")
                ? digits.substring(0, 5) + " " + digits.substring(5)
                : digits;
    }

    private static List<Item> items(Tokens tokens, int from, int to) {
        List<Item> items = new ArrayList<>();
        int at = from;
        while (at < to && items.size() < MOST_ITEMS && (items.isEmpty() || tokens.goesOn(at - 1))) {
            Item item = item(tokens, at, items);
            if (item == null || item.end > to || !items.isEmpty() && countsSomething(tokens, item)) {
                break;
            }
            items.add(item);
            at = item.end;
        }
        while (!items.isEmpty() && items.get(items.size() - 1).kind == Kind.SIGN) {
            items.remove(items.size() - 1);
        }
        return items;
    }

    /** Of a date or a sum: not of the sequence before it. */
    private static boolean countsSomething(Tokens tokens, Item item) {
        String next = tokens.word(item.end);
        return item.kind == Kind.NUMBER && (Lexicon.CURRENCIES.contains(next) || Lexicon.MONTHS.contains(next));
    }

    private static @Nullable Item item(Tokens tokens, int at, List<Item> before) {
        String word = tokens.word(at);
        if (word.equals("double") || word.equals("triple")) {
            return repeated(tokens, at, word.equals("double") ? 2 : 3);
        }
        if (tokens.get(at).isLetter() && isSpelled(tokens, at)) {
            boolean zero = word.equals("o") && isDigit(tokens, at + 1, before);
            return zero ? new Item(Kind.NUMBER, at, at + 1, "0", true) : letter(tokens, at, word);
        }
        Cardinal number = Cardinal.at(tokens, at);
        if (number != null) {
            return new Item(Kind.NUMBER, at, number.end(), number.digits(), number.spoken());
        }
        if (word.equals("zed") || word.equals("zee")) {
            return new Item(Kind.LETTER, at, at + 1, "Z", true);
        }
        if (isCapitals(tokens, at)) {
            return new Item(Kind.LETTER, at, at + 1, tokens.original(at), true);
        }
        return before.isEmpty() ? null : sign(tokens, at);
    }

    private static @Nullable Item sign(Tokens tokens, int at) {
        Signs.Sign sign = Signs.at(tokens, at);
        if (sign != null && !sign.text().equals(".")) {
            return new Item(Kind.SIGN, at, sign.end(), sign.text(), true);
        }
        return tokens.word(at).equals("slash") ? new Item(Kind.SIGN, at, at + 1, "/", true) : null;
    }

    private static boolean isDigit(Tokens tokens, int next, List<Item> before) {
        boolean behindDigit = !before.isEmpty() && before.stream().allMatch(item -> item.kind == Kind.NUMBER);
        return behindDigit || before.isEmpty() && Lexicon.UNITS.containsKey(tokens.word(next));
    }

    /** "double u", "double zéro", "triple seven". */
    private static @Nullable Item repeated(Tokens tokens, int at, int times) {
        String next = tokens.word(at + 1);
        if (times == 2 && (next.equals("u") || next.equals("v") || next.equals("ve"))) {
            return new Item(Kind.LETTER, at, at + 2, "W", true);
        }
        Integer digit = Lexicon.UNITS.get(next);
        if (digit != null) {
            return new Item(Kind.NUMBER, at, at + 2, digit.toString().repeat(times), true);
        }
        boolean letter = next.length() == 1
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isLetter();
        return letter
                ? new Item(
                        Kind.LETTER, at, at + 2, next.toUpperCase(Locale.ROOT).repeat(times), true)
                : null;
    }

    /** With the word that it is explained by: "B comme Berthe", "B as in Bravo", "B for Bravo"; "i grec" is Y. */
    private static Item letter(Tokens tokens, int at, String word) {
        if (word.equals("i") && tokens.word(at + 1).equals("grec")) {
            return new Item(Kind.LETTER, at, at + 2, "Y", true);
        }
        int explained = behindExplanation(tokens, at, word.charAt(0));
        return new Item(Kind.LETTER, at, explained, word.toUpperCase(Locale.ROOT), true);
    }

    private static int behindExplanation(Tokens tokens, int at, char letter) {
        String next = tokens.word(at + 1);
        int word =
                switch (next) {
                    case "comme", "for", "like" -> at + 2;
                    case "as" -> tokens.word(at + 2).equals("in") ? at + 3 : at + 1;
                    default -> at + 1;
                };
        boolean explains = word > at + 1
                && tokens.word(word).length() > 1
                && tokens.word(word).charAt(0) == letter;
        return explains ? word + 1 : at + 1;
    }

    /** Not what an apostrophe cut off, and not a letter with an accent, which is a word. */
    private static boolean isSpelled(Tokens tokens, int at) {
        return tokens.original(at).charAt(0) < 0x80 && !tokens.isElided(at);
    }

    /** {@code FR}, {@code CMD} before digits: the recogniser knew them as an abbreviation. */
    static boolean isCapitals(Tokens tokens, int at) {
        if (tokens.word(at).length() > 4 || !tokens.beginsWithCapital(at)) {
            return false;
        }
        String original = tokens.original(at);
        boolean capitals = original.length() >= 2
                && original.length() <= 4
                && original.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        String next = tokens.word(at + 1);
        return capitals
                && tokens.goesOn(at)
                && (Lexicon.isNumberWord(next) || Signs.at(tokens, at + 1) != null || next.equals("slash"));
    }

    /** Without "a", "i" and "y" at the ends where they are words: "il y a six cents", "a two hundred pound charge". */
    private static List<Item> trimmed(List<Item> items, Tokens tokens) {
        int from = 0;
        int to = items.size();
        while (from < to
                && isWord(items.get(from), tokens)
                && (from + 1 == to || !isSureLetter(items.get(from + 1), tokens))) {
            from++;
        }
        while (from < to
                && isWord(items.get(to - 1), tokens)
                && (to - 2 < from || !isSureLetter(items.get(to - 2), tokens))) {
            to--;
        }
        return items.subList(from, to);
    }

    private static boolean isWord(Item item, Tokens tokens) {
        return item.kind == Kind.LETTER && item.end - item.first == 1 && LETTER_WORDS.contains(tokens.word(item.first));
    }

    private static boolean isSureLetter(Item item, Tokens tokens) {
        return item.kind == Kind.LETTER && !isWord(item, tokens);
    }
}
