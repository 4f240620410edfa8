package org.guichet.store;

import org.guichet.arrival.ArrivalState;

/** What became of an attempt to store a later revision. In all but the first nothing was stored. */
public sealed interface Revised {

    /** It is the case's newest revision now. */
    record Stored() implements Revised {}

    /**
     * Somebody else stored a revision first: read the case again, and decide again.
     *
     * @param newest the case's revision now
     */
    record Stale(int newest) implements Revised {}

    /**
     * The arrival that was to be attached is not waiting for its outcome any more.
     *
     * @param state in which it is
     */
    record Settled(ArrivalState state) implements Revised {}

    /** The complainant's data was erased: the case changes no more. */
    record Erased() implements Revised {}

    /** The case that was to be stored with it has been forked from that arrival before, and perhaps erased since. */
    record ForkedBefore() implements Revised {}
}
