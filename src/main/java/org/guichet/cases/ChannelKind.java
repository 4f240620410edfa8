package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The six kinds of channel; {@code contacts[].kind} in the case format. */
public enum ChannelKind {
    EMAIL("email"),
    WEB_FORM("web-form"),
    SCANNED_MAIL("scanned-mail"),
    PHONE_CALL("phone-call"),
    COUNTER("counter"),
    EVENT("event");

    private final String word;

    ChannelKind(String word) {
        this.word = word;
    }

    /** The word of the case format, e.g. {@code scanned-mail}. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The kind with this word, or empty when there is none. */
    public static Optional<ChannelKind> parse(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /**
     * The kind with this word.
     *
     * @throws IllegalArgumentException naming the legal words, when there is none
     */
    @JsonCreator
    public static ChannelKind of(String word) {
        return parse(word)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + word + "\" is not a channel kind; legal are " + words()));
    }

    /** All words, comma-separated, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(ChannelKind::word).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return word;
    }
}
