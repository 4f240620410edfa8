package org.guichet.normalize.find.date;

/**
 * What a word or a phrase may be.
 *
 * @param senses a bit for each {@link Sense}
 * @param value the number that goes with it: of a day or weekday, or the number itself
 * @param month that of a month's name: French "sept" is seven and September
 */
record Word(long senses, int value, int month) {

    static Word of(Sense sense, int value) {
        boolean named = sense == Sense.MONTH || sense == Sense.SHORT_MONTH;
        return new Word(bit(sense), named ? 0 : value, named ? value : 0);
    }

    /** Both; a number that only one of them has is kept. */
    Word and(Word other) {
        return new Word(senses | other.senses, value != 0 ? value : other.value, month != 0 ? month : other.month);
    }

    boolean is(Sense sense) {
        return (senses & bit(sense)) != 0;
    }

    static long bit(Sense sense) {
        return 1L << sense.ordinal();
    }
}
