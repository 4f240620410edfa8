package org.guichet.channel.form;

import org.guichet.arrival.ReasonCode;

/** What is wrong with one field, for a message beside it. */
public record FormProblem(String field, Code code) {

    /** The closed list of problems; the pages have one message for each, in each language. */
    public enum Code {
        NOTHING_SAID("nothing-said", ReasonCode.NOTHING_SAID, "says nothing"),
        NO_WAY_TO_REACH("no-way-to-reach", ReasonCode.NO_WAY_TO_REACH, "missing, and no other way to reach is given"),
        INVALID_EMAIL("invalid-email", ReasonCode.INVALID_FIELD, "not an e-mail address"),
        INVALID_DATE("invalid-date", ReasonCode.INVALID_FIELD, "not a date"),
        FUTURE_DATE("future-date", ReasonCode.INVALID_FIELD, "a date in the future");

        private final String word;
        private final ReasonCode reason;
        private final String meaning;

        Code(String word, ReasonCode reason, String meaning) {
            this.word = word;
            this.reason = reason;
            this.meaning = meaning;
        }

        /** The machine word, e.g. for a message key. */
        public String word() {
            return word;
        }

        /** Under which reason code the arrival is quarantined. */
        public ReasonCode reason() {
            return reason;
        }

        /** Half a sentence for an operator, in English. */
        public String meaning() {
            return meaning;
        }
    }
}
