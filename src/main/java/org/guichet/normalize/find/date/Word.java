package org.guichet.normalize.find.date;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a word or a phrase may be.
 *
 * @param value the number that goes with it: of a day, weekday or month, or the number itself
 */
record Word(Set<Sense> senses, int value) {

    static Word of(Sense sense, int value) {
        return new Word(EnumSet.of(sense), value);
    }

    /** Both; a number that only one of them has is kept. */
    Word and(Word other) {
        Set<Sense> both = EnumSet.copyOf(senses);
        both.addAll(other.senses);
        return new Word(both, value != 0 ? value : other.value);
    }
}
