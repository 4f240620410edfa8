package org.guichet.proof;

/** One way in which a promise was broken. */
record Finding(Law law, String what) {

    enum Law {
        /** Acknowledged, and not there. */
        LOST,
        /** There more than once. */
        DOUBLED,
        /** There, and sent by nobody. */
        STRANGER,
        /** There with other bytes than were sent. */
        CHANGED,
        /** The numbers do not add up, or something is still in progress. */
        ACCOUNT,
        /** Ended otherwise than it must. */
        OUTCOME,
        /** A subscriber was never told. */
        UNTOLD,
        /** A subscriber was told in the wrong order, something else, or with a wrong signature. */
        MISTOLD,
        /** Sent, still at its source, and not taken. */
        STUCK,
        /** The run proves nothing: too little happened. */
        VACUOUS
    }

    @Override
    public String toString() {
        return law + ": " + what;
    }
}
