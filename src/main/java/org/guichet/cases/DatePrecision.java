package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** How exactly a date is known. */
public enum DatePrecision {
    DAY("day"),
    MONTH("month"),
    YEAR("year"),
    APPROXIMATE("approximate");

    private final String word;

    DatePrecision(String word) {
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
