package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an arrival turned out to be. */
public enum DecisionKind {
    COMPLAINT("complaint"),
    ENQUIRY("enquiry"),
    PRAISE("praise"),
    DATA_REQUEST("data-request"),
    SPAM("spam"),
    AUTO_REPLY("auto-reply"),
    BOUNCE("bounce"),
    UNDETERMINED("undetermined");

    private final String word;

    DecisionKind(String word) {
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
