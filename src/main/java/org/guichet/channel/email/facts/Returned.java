package org.guichet.channel.email.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.EncodedWords;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Header lines of the mail that came back: of a part of its own (RFC 3462 section 2), or below the words of the report.
 *
 * @param messageId without angle brackets
 * @param references In-Reply-To and References
 * @param from as written
 * @param to as written
 */
record Returned(
        @Nullable String messageId,
        List<String> references,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String to) {

    private static final Returned NOTHING = new Returned(null, List.of(), null, null, null);
    private static final int LOOKED_AT = 64 * 1024;

    /**
     * @param text of the report, which may hold the header; what stands before it must not be taken for it
     */
    static Returned of(MimePart root, String text) {
        return part(root)
                .map(part -> in(ofReport(head(part))))
                .filter(found -> !found.equals(NOTHING))
                .orElseGet(() -> in(text.substring(Math.min(text.length(), Math.max(0, start(text))))));
    }

    /** The part that brings a mail or its header back. */
    static Optional<MimePart> part(MimePart root) {
        return root.walk().filter(Returned::isReturned).findFirst();
    }

    /** Of a report within a mail, the mail that it is about comes behind its recipients. */
    private static String ofReport(String head) {
        return head.substring(Math.max(0, head.indexOf("\nFinal-Recipient:")));
    }

    /** Where the returned header begins in the words of a report; the end when it has none. */
    static int start(String text) {
        int from = text.length();
        for (String field :
                List.of("\nReceived:", "\nReturn-Path:", "\nMessage-ID:", "\nMessage-Id:", "\n> Message-I")) {
            int at = text.indexOf(field);
            from = at >= 0 ? Math.min(from, at) : from;
        }
        return from;
    }

    private static boolean isReturned(MimePart part) {
        return List.of(
                        "message/rfc822",
                        "text/rfc822-headers",
                        "message/rfc822-headers",
                        "message/global",
                        "message/global-headers")
                .contains(part.type());
    }

    /** Its beginning, undecoded. */
    static String head(MimePart part) {
        byte[] bytes = part.leaf().flatMap(Content::bytes).orElse(new byte[0]);
        return TextDecoder.decode(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT)), null);
    }

    private static Returned in(String text) {
        List<String> fields = unfolded(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text);
        List<String> references = new ArrayList<>(ids(fields, "references:"));
        ids(fields, "in-reply-to:").stream()
                .filter(id -> !references.contains(id))
                .forEach(references::add);
        return new Returned(
                ids(fields, "message-id:").stream().findFirst().orElse(null),
                references,
                value(fields, "subject:").map(EncodedWords::decode).orElse(null),
                value(fields, "from:").orElse(null),
                value(fields, "to:").orElse(null));
    }

    private static List<String> ids(List<String> fields, String name) {
        return value(fields, name).map(Threading::idsIn).orElse(List.of());
    }

    private static Optional<String> value(List<String> fields, String name) {
        return fields.stream()
                .filter(field -> field.regionMatches(true, 0, name, 0, name.length()))
                .map(field -> field.substring(name.length()).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static List<String> unfolded(String text) {
        List<String> fields = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String bare = line.startsWith("> ") ? line.substring(2) : line;
            boolean folded = !bare.isEmpty() && Character.isWhitespace(bare.charAt(0)) && !fields.isEmpty();
            if (folded) {
                fields.set(fields.size() - 1, fields.get(fields.size() - 1) + " " + bare.strip());
            } else {
                fields.add(bare);
            }
        }
        return fields;
    }
}
