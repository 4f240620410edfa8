package org.guichet.normalize.find.date;

import java.util.Locale;
import java.util.Optional;

/** What a word does in a date. */
enum Sense {
    /** A day counted from the one on which it was said. */
    DAY,
    WEEKDAY,
    MONTH,
    /** A month's name cut short, which is one only beside a day. */
    SHORT_MONTH,
    /** A number in words. */
    NUMBER,
    /** An ordinal in words, which is a day only beside a month. */
    NTH,
    /** With a number: only about so many. */
    VAGUE,
    /** Of which only whole days are counted: "48 hours". */
    UNIT_HOUR,
    UNIT_DAY,
    UNIT_WEEK,
    UNIT_FORTNIGHT,
    UNIT_MONTH,
    UNIT_QUARTER,
    UNIT_YEAR,
    WEEKEND,
    /** 1 for spring to 4 for winter. */
    SEASON,
    /** Its number is month and day, or for one that moves {@code EASTER} and the days from Easter Sunday. */
    HOLIDAY,
    /** Before a span of time: "il y a". */
    AGO,
    /** Behind it: "ago". */
    AGO_AFTER,
    /** Between "ago" and the number. */
    ABOUT,
    LAST,
    /** The same of several: "derniers" beside a number. */
    LASTS,
    NEXT,
    THIS,
    EARLY,
    MID,
    LATE,
    /** Between a day or a part and its month. */
    OF,
    /** Before a month or a year. */
    IN,
    /** Before a day of the month that stands alone. */
    ON,
    /** Before the first day of a range. */
    FROM,
    /** Before the last one. */
    TO,
    /** Before the last one, whatever stands before the first: "10 juin au 1er juillet". */
    UNTIL,
    WEEK_OF,
    /** Before a weekday: no certain one is meant. */
    HABIT,
    PART_OF_DAY,
    /** May follow a day of the month that stands alone. */
    AFTER_DAY,
    /** A number in digits, alone or with an ordinal's ending. */
    DIGITS,
    ORDINAL;

    static Optional<Sense> parse(String word) {
        String name = word.replace('-', '_').toUpperCase(Locale.ROOT);
        for (Sense sense : values()) {
            if (sense.name().equals(name) && sense != DIGITS && sense != ORDINAL) {
                return Optional.of(sense);
            }
        }
        return Optional.empty();
    }
}
