package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which answer is due. */
public enum DeadlineKind {
    ACKNOWLEDGE("acknowledge"),
    INTERIM("interim"),
    FINAL("final");

    private final String word;

    DeadlineKind(String word) {
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
