package org.guichet.followup;

import java.util.Optional;

/**
 * Where a token stands in our mails: behind the mailbox's name ({@code support+TOKEN@example.org}, RFC 5233) and in their
 * Message-IDs ({@code guichet.TOKEN.unique@example.org}). What is found here only looks like a token:
 * {@link ReplyTokens#caseOf} says whether it is one.
 */
public final class TokenPlaces {

    /** What every Message-ID of ours begins with. */
    public static final String OWN_ID = "guichet.";

    /** The longest local part (RFC 5321 section 4.5.3.1.1), in octets. */
    private static final int LONGEST_LOCAL_PART = 64;

    private TokenPlaces() {}

    /**
     * The address that an answer shall go to.
     *
     * @param mailbox addr-spec, {@code support@example.org}
     * @return empty where the mailbox's name leaves no room for a token; a mail can then still be threaded by its Message-ID
     */
    public static Optional<String> inAddress(String mailbox, String token) {
        int at = mailbox.lastIndexOf('@');
        if (at < 1 || mailbox.startsWith("\"") || at + 1 + token.length() > LONGEST_LOCAL_PART) {
            return Optional.empty();
        }
        return Optional.of(mailbox.substring(0, at) + "+" + token + mailbox.substring(at));
    }

    /**
     * A Message-ID without angle brackets.
     *
     * @param unique what no other mail about this case has; letters, digits, hyphens
     * @param domain one of the organisation's own
     */
    public static String inMessageId(String token, String unique, String domain) {
        return OWN_ID + token + "." + unique + "@" + domain;
    }

    /** Whether a Message-ID looks like one of ours, with or without angle brackets. */
    public static boolean isOurs(String messageId) {
        int start = messageId.startsWith("<") ? 1 : 0;
        return messageId.regionMatches(true, start, OWN_ID, 0, OWN_ID.length());
    }

    /** What stands in a token's place in an addr-spec, with or without angle brackets. */
    public static Optional<String> ofAddress(String address) {
        int at = address.lastIndexOf('@');
        int plus = at < 0 ? -1 : address.lastIndexOf('+', at);
        return plus < 0 ? Optional.empty() : token(address, plus + 1, at);
    }

    /** What stands in a token's place in a Message-ID, with or without angle brackets. */
    public static Optional<String> ofMessageId(String messageId) {
        if (!isOurs(messageId)) {
            return Optional.empty();
        }
        int from = OWN_ID.length() + (messageId.startsWith("<") ? 1 : 0);
        return token(messageId, from, messageId.indexOf('.', from));
    }

    private static Optional<String> token(String text, int from, int to) {
        if (to - from != ReplyTokens.LENGTH) {
            return Optional.empty();
        }
        String found = text.substring(from, to);
        return found.chars().allMatch(c -> Base32.isDigit((char) c)) ? Optional.of(found) : Optional.empty();
    }
}
