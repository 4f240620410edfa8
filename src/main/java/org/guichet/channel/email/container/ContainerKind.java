package org.guichet.channel.email.container;

import java.util.Locale;
import java.util.Optional;
import org.guichet.channel.content.DetectedType;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.Keeping;
import org.guichet.channel.email.mime.MimePart;

/** What kind of container a leaf is, by its type, its name and its first bytes. */
enum ContainerKind {
    /** Outlook's winmail.dat (MS-OXTNEF). */
    TNEF,
    /** An Outlook message file (MS-OXMSG). */
    OUTLOOK_MESSAGE,
    /** Another mail (RFC 2046 section 5.2.1). */
    MESSAGE,
    /** S/MIME, opaque (RFC 8551 section 3.5.2). */
    CMS,
    /** Plain text, perhaps with uuencoded files in it. */
    TEXT;

    static Optional<ContainerKind> of(MimePart part) {
        return Keeping.isRead(part)
                ? part.leaf().filter(content -> content.bytes().isPresent()).flatMap(content -> kept(part, content))
                : Optional.empty();
    }

    private static Optional<ContainerKind> kept(MimePart part, Content content) {
        String type = part.type();
        if (type.equals("text/plain")) {
            return part.isAttachment() ? Optional.empty() : Optional.of(TEXT);
        }
        if (type.startsWith("text/")) {
            return Optional.empty();
        }
        if (type.equals("message/rfc822") || type.equals("message/global")) {
            return Optional.of(MESSAGE);
        }
        return byContent(type, part.fileName().orElse("").toLowerCase(Locale.ROOT), DetectedType.of(content.head()));
    }

    private static Optional<ContainerKind> byContent(String type, String name, String detected) {
        if (type.endsWith("ms-tnef") || detected.equals("application/ms-tnef")) {
            return Optional.of(TNEF);
        }
        if (detected.equals("application/x-ole-storage")
                && (type.equals("application/vnd.ms-outlook") || name.endsWith(".msg"))) {
            return Optional.of(OUTLOOK_MESSAGE);
        }
        if (type.endsWith("pkcs7-mime") || name.endsWith(".p7m")) {
            return Optional.of(CMS);
        }
        return name.endsWith(".eml") ? Optional.of(MESSAGE) : Optional.empty();
    }

    /** A message is read as one, or kept as a document: its content is not the outer mail's. */
    boolean isMessage() {
        return this == MESSAGE || this == OUTLOOK_MESSAGE;
    }
}
