package org.guichet.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.guichet.arrival.Digest;
import org.guichet.cases.Attachment;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.MailFacts;

/**
 * By which a mail is known again: its Message-ID together with what it says. The id alone is a hint, since senders repeat
 * it; the raw bytes differ with the way that each copy took (Received, Delivered-To).
 *
 * @param message the Message-ID, see {@link #key}
 * @param content a digest of who wrote it, subject, text and attachments; empty for a mail of ours, of which nothing is kept
 */
public record MailPrint(String message, String content) {

    /** Ids that are longer are kept as their digest; few senders make them. */
    private static final int LONGEST = 250;

    private static final String DIGEST = "sha256:";

    /** What an id is kept as: itself, without angle brackets. */
    public static String key(String messageId) {
        String bare = messageId.startsWith("<") && messageId.endsWith(">")
                ? messageId.substring(1, messageId.length() - 1)
                : messageId;
        return bare.length() <= LONGEST ? bare : DIGEST + Digest.sha256(bare.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a mail of ours. */
    public static MailPrint ofOurs(String messageId) {
        return new MailPrint(key(messageId), "");
    }

    /** Of a contact; empty for what is neither a mail nor a call, or has no id. */
    public static Optional<MailPrint> of(Contact contact) {
        if (contact.kind() == ChannelKind.PHONE_CALL) {
            return CallPrint.of(contact);
        }
        MailFacts facts = contact.message();
        String id = facts == null ? null : facts.messageId();
        return id == null || id.isBlank()
                ? Optional.empty()
                : Optional.of(new MailPrint(key(id), Digest.hex(content(contact))));
    }

    private static byte[] content(Contact contact) {
        MessageDigest digest = Digest.newSha256();
        contact.from().forEach(from -> add(digest, from));
        add(digest, contact.subject() == null ? "" : contact.subject());
        add(digest, contact.text());
        for (Attachment attachment : contact.attachments()) {
            add(digest, attachment.sha256());
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String value) {
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
