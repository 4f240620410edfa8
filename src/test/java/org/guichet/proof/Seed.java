package org.guichet.proof;

import java.security.SecureRandom;
import java.util.Random;

/** What all random choices of a run come from. Printed at the start; {@code -Dseed=} repeats it. */
record Seed(long value) {

    static Seed ofRun(String what) {
        Long given = Long.getLong("seed");
        Seed seed = new Seed(given == null ? new SecureRandom().nextInt() & 0xffffffffL : given);
        System.out.println(what + ": -Dseed=" + seed.value);
        return seed;
    }

    /** A source of choices of its own for each name, so that one does not shift another's. */
    Random random(String name) {
        return new Random(value * 31 + name.hashCode());
    }

    /** Four to eleven letters and digits that make the tokens of this run its own. */
    String word() {
        return "s" + Long.toString(value, 36);
    }
}
