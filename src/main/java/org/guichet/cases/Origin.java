package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who started the case. A proactive one starts no legal clock. */
public enum Origin {
    CUSTOMER("customer"),
    REPRESENTATIVE("representative"),
    PROACTIVE("proactive"),
    REGULATOR("regulator"),
    STAFF("staff");

    private final String word;

    Origin(String word) {
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
