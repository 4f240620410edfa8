package org.guichet.arrival;

/** Why an arrival is in quarantine: the closed list. */
public enum ReasonCode {
    EMPTY("empty", "Nothing came: zero bytes."),
    TOO_LARGE("too-large", "Larger than the configured limit."),
    TOO_DEEP("too-deep", "Nested deeper than the configured limit."),
    TOO_MANY_PARTS("too-many-parts", "More parts, pages or turns than the configured limit."),
    TIME_LIMIT("time-limit", "Reading took longer than the configured limit."),
    MALFORMED("malformed", "The bytes do not have the form that they claim."),
    TRUNCATED("truncated", "The document ends before it is complete, and nothing could be read."),
    ENCRYPTED("encrypted", "Protected by a password or a key that the gateway does not have."),
    UNSUPPORTED_FORMAT("unsupported-format", "A kind of file that no reader knows."),
    NOTHING_SAID("nothing-said", "Readable, but without a word of content."),
    TRANSCRIPTION_FAILED("transcription-failed", "The recogniser says that it could not write the call down."),
    CALL_INCOMPLETE("call-incomplete", "Facts about a call whose words have not come."),
    SIDES_UNMATCHED(
            "sides-unmatched",
            "Fronts and backs of a stack do not go together: one is missing, or they differ in number."),
    NO_WAY_TO_REACH("no-way-to-reach", "No address, number or other way to answer the complainant."),
    INVALID_FIELD("invalid-field", "A field holds something that it cannot hold."),
    FOLLOW_UP_UNCLEAR("follow-up-unclear", "It names a case, and the policy leaves it to a person where it belongs."),
    OCR_UNAVAILABLE("ocr-unavailable", "The character recognition cannot run on this machine."),
    RAW_UNAVAILABLE("raw-unavailable", "The kept raw bytes cannot be read: look at the disk of the data folder."),
    GATEWAY_DIED("gateway-died", "The gateway died several times while it was reading this."),
    SCHEMA_VIOLATION("schema-violation", "The case would not have been valid: a defect of the gateway."),
    INTERNAL_ERROR("internal-error", "The gateway failed: a defect of the gateway.");

    private final String code;
    private final String meaning;

    ReasonCode(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The machine word. */
    public String code() {
        return code;
    }

    /** One sentence for a person. */
    public String meaning() {
        return meaning;
    }

    /** Whether the cause lies outside the arrival, so that the same bytes may be read at another time. */
    public boolean mayPass() {
        return this == OCR_UNAVAILABLE || this == RAW_UNAVAILABLE;
    }

    @Override
    public String toString() {
        return code;
    }
}
