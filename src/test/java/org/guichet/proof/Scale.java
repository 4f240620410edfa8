package org.guichet.proof;

/** How much of a proof is run: a reduced one in every build, all of it with {@code -Pcrash}. */
final class Scale {

    private Scale() {}

    static int of(int reduced, int full) {
        return Boolean.getBoolean("guichet.crash") ? full : reduced;
    }

    /** Rounds of a proof: as {@link #of}, or what {@code -Drounds=} says. */
    static int rounds(int reduced, int full) {
        return Integer.getInteger("rounds", of(reduced, full));
    }
}
