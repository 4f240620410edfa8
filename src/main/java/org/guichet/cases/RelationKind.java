package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** How two cases relate. */
public enum RelationKind {
    FOLLOW_UP("follow-up"),
    POSSIBLE_DUPLICATE("possible-duplicate"),
    SAME_INCIDENT("same-incident");

    private final String word;

    RelationKind(String word) {
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
