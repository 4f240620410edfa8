package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a piece of text is not the complainant's own new words. */
public enum QuotedKind {
    HISTORY("history"),
    SIGNATURE("signature"),
    DISCLAIMER("disclaimer"),
    GREETING("greeting"),
    FORWARD_HEADER("forward-header"),
    BOILERPLATE("boilerplate");

    private final String word;

    QuotedKind(String word) {
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
