package org.guichet.arrival;

/** Where an arrival stands. Every arrival is in exactly one, so the count adds up. */
public enum ArrivalState {
    /** Durable, not yet normalized. */
    RECEIVED("received"),
    /** Opened a case. */
    CASE("case"),
    /** Attached to a case that existed. */
    FOLLOW_UP("follow-up"),
    /** Not for us, says a named rule. Kept and reversible. */
    SET_ASIDE("set-aside"),
    /** Could not be normalized. Kept until someone decides. */
    QUARANTINED("quarantined");

    private final String word;

    ArrivalState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static ArrivalState of(String word) {
        for (ArrivalState state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is not an arrival state");
    }

    @Override
    public String toString() {
        return word;
    }
}
