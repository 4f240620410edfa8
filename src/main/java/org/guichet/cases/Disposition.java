package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an attachment was meant to be shown (RFC 2183). */
public enum Disposition {
    ATTACHMENT("attachment"),
    INLINE("inline");

    private final String word;

    Disposition(String word) {
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
