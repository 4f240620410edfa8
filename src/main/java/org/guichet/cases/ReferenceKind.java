package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a reference number names. */
public enum ReferenceKind {
    ORDER("order"),
    INVOICE("invoice"),
    CONTRACT("contract"),
    CUSTOMER("customer"),
    CLAIM("claim"),
    TICKET("ticket"),
    TRACKING("tracking"),
    CASE("case");

    private final String word;

    ReferenceKind(String word) {
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
