package org.guichet.normalize.find.date;

import org.jspecify.annotations.Nullable;

/**
 * A word, phrase or number of a text that may belong to a date, or all the words between two of these.
 *
 * @param word what it may be in a date; absent for any other word
 * @param value of a number in digits, else what the table says
 * @param glue what stands between it and the item before: a space, {@code /}, {@code .}, {@code -} or {@code ,}; 0 where
 *     a sentence or a paragraph ends, or more than that stands there
 */
record Item(@Nullable Word word, int value, int from, int to, char glue) {

    boolean is(Sense sense) {
        return word != null && word.is(sense);
    }

    /** @param senses a bit for each */
    boolean isAny(long senses) {
        return word != null && (word.senses() & senses) != 0;
    }

    boolean isJoined() {
        return glue != 0;
    }

    /** Could be a day of the month in digits. */
    boolean isDay() {
        return (is(Sense.DIGITS) || is(Sense.ORDINAL)) && value >= 1 && value <= 31 && to - from <= 5;
    }

    /** The number of the month that it names; 0 for none. */
    int month() {
        return word == null ? 0 : word.month();
    }

    boolean isYear() {
        return is(Sense.DIGITS) && value >= 1990 && value <= 2099;
    }

    boolean isNumber() {
        return is(Sense.DIGITS) || is(Sense.NUMBER);
    }
}
