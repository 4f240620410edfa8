package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the complainant said it. */
public enum ContactMode {
    WRITTEN("written"),
    ORAL("oral");

    private final String word;

    ContactMode(String word) {
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
