package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** How soon someone must look. */
public enum PriorityLevel {
    URGENT("urgent"),
    HIGH("high"),
    NORMAL("normal"),
    LOW("low");

    private final String word;

    PriorityLevel(String word) {
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
