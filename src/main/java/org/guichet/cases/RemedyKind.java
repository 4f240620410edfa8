package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the complainant asks for. */
public enum RemedyKind {
    REFUND("refund"),
    REPLACEMENT("replacement"),
    REPAIR("repair"),
    REDELIVERY("redelivery"),
    APOLOGY("apology"),
    EXPLANATION("explanation"),
    COMPENSATION("compensation"),
    CANCELLATION("cancellation"),
    OTHER("other");

    private final String word;

    RemedyKind(String word) {
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
