package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** Person or organisation. */
public enum PartyType {
    PERSON("person"),
    ORGANISATION("organisation");

    private final String word;

    PartyType(String word) {
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
