package org.guichet.followup;

import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of an arrival that names a case. */
public enum Verdict {
    /** It becomes a contact of the case. */
    FOLLOW_UP("follow-up"),
    /** It becomes a contact of the case, which is flagged: who sent it is not known. */
    UNVERIFIED("follow-up-unverified"),
    /** It opens a case of its own, linked to the one it names. */
    NEW_CASE("new-case"),
    /** A person decides. */
    QUARANTINE("quarantine");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As the policy table writes it. */
    public String word() {
        return word;
    }

    /** Whether the arrival becomes a contact of the case. */
    boolean attaches() {
        return this == FOLLOW_UP || this == UNVERIFIED;
    }

    public static Optional<Verdict> of(String word) {
        return Stream.of(values()).filter(verdict -> verdict.word.equals(word)).findFirst();
    }
}
