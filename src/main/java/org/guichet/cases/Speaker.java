package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who speaks in a turn of a call. */
public enum Speaker {
    CUSTOMER("customer"),
    AGENT("agent"),
    SYSTEM("system"),
    UNKNOWN("unknown");

    private final String word;

    Speaker(String word) {
        this.word = word;
    }

    /** The word of the case format. */
    @JsonValue
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
