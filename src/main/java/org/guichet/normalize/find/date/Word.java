package org.guichet.normalize.find.date;

/**
 * What a word or a phrase may be.
 *
 * @param senses a bit for each {@link Sense}
 * @param value the number that goes with it: of a day, weekday or month, or the number itself
 */
record Word(long senses, int value) {

    private static final long FIRST = Sense.FIRST.stream().mapToLong(Word::bit).sum();

    static Word of(Sense sense, int value) {
        return new Word(bit(sense), value);
    }

    /** Both; a number that only one of them has is kept. */
    Word and(Word other) {
        return new Word(senses | other.senses, value != 0 ? value : other.value);
    }

    boolean is(Sense sense) {
        return (senses & bit(sense)) != 0;
    }

    /** Whether a date may begin with it. */
    boolean isFirst() {
        return (senses & FIRST) != 0;
    }

    private static long bit(Sense sense) {
        return 1L << sense.ordinal();
    }
}
