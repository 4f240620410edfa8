package org.guichet.normalize.spoken;

import org.jspecify.annotations.Nullable;

/** "le douze mars deux mille vingt-cinq", "the twelfth of March twenty twenty-five", "March third". */
final class SpokenDate {

    private static final int DAYS = 31;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    /** A number of a date, and behind which word it ends. */
    private record Part(int value, int end) {}

    private SpokenDate() {}

    static @Nullable Said at(Tokens tokens, int at) {
        if (Lexicon.MONTHS.contains(tokens.word(at))) {
            return monthFirst(tokens, at);
        }
        Part day = day(tokens, at);
        if (day == null) {
            return null;
        }
        int month = isOf(tokens.word(day.end)) ? day.end + 1 : day.end;
        if (!Lexicon.MONTHS.contains(tokens.word(month)) || !tokens.goesOn(day.end - 1)) {
            return null;
        }
        Part year = year(tokens, month + 1);
        String written = day.value + " " + tokens.original(month);
        return year == null ? new Said(at, month + 1, written) : new Said(at, year.end, written + " " + year.value);
    }

    private static boolean isOf(String word) {
        return word.equals("of") || word.equals("de");
    }

    private static @Nullable Said monthFirst(Tokens tokens, int at) {
        int dayAt = tokens.word(at + 1).equals("the") ? at + 2 : at + 1;
        Part day = tokens.goesOn(at) ? day(tokens, dayAt) : null;
        if (day == null) {
            return null;
        }
        Part year = year(tokens, day.end);
        String written = tokens.original(at) + " " + day.value;
        return year == null ? new Said(at, day.end, written) : new Said(at, year.end, written + ", " + year.value);
    }

    /** "twelfth", "twenty first", "premier", "douze". */
    private static @Nullable Part day(Tokens tokens, int at) {
        Integer ordinal = Lexicon.ORDINALS.get(tokens.word(at));
        if (ordinal != null) {
            return new Part(ordinal, at + 1);
        }
        Integer tens = Lexicon.TENS.get(tokens.word(at));
        Integer behind = Lexicon.ORDINALS.get(tokens.word(at + 1));
        if (tens != null && behind != null && behind < 10 && tens + behind <= DAYS) {
            return new Part(tens + behind, at + 2);
        }
        Cardinal number = Cardinal.at(tokens, at);
        return number == null || !number.spoken() || number.value() < 1 || number.value() > DAYS
                ? null
                : new Part((int) number.value(), number.end());
    }

    /** In one number, or in two of two digits. */
    private static @Nullable Part year(Tokens tokens, int at) {
        Cardinal first = tokens.goesOn(at - 1) ? Cardinal.at(tokens, at) : null;
        if (first == null) {
            return null;
        }
        if (first.value() >= EARLIEST_YEAR && first.value() <= LATEST_YEAR) {
            return new Part((int) first.value(), first.end());
        }
        boolean century = first.value() == 19 || first.value() == 20;
        Cardinal second = century && tokens.goesOn(first.end() - 1) ? Cardinal.at(tokens, first.end()) : null;
        return second == null || second.value() < 10 || second.value() > 99
                ? null
                : new Part((int) (first.value() * 100 + second.value()), second.end());
    }
}
