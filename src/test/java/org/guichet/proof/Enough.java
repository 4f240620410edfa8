package org.guichet.proof;

/** How much must have happened for a run to prove something. */
record Enough(int acknowledged, int repeated, int redelivered) {

    static final Enough ANY = new Enough(1, 0, 0);
}
