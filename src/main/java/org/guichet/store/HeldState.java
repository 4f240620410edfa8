package org.guichet.store;

/** In which ways an arrival may be held up. */
public enum HeldState {
    /** In quarantine, until a person decides. */
    QUARANTINED("quarantined"),
    /** Set aside, by a rule or a person. */
    SET_ASIDE("set-aside"),
    /** Failed for a cause that may pass; tried again by itself. */
    WAITING("waiting");

    private final String word;

    HeldState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException when there is no such state */
    public static HeldState of(String word) {
        for (HeldState state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is no state in which an arrival is held");
    }

    @Override
    public String toString() {
        return word;
    }
}
