package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a machine wrote the mail (RFC 3834). */
public enum Automatic {
    NO("no"),
    AUTO_REPLY("auto-reply"),
    BOUNCE("bounce"),
    BULK("bulk");

    private final String word;

    Automatic(String word) {
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
