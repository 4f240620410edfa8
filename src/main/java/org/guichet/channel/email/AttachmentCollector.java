package org.guichet.channel.email;

import java.util.Optional;
import org.guichet.cases.Attachment;
import org.guichet.cases.Disposition;
import org.guichet.channel.content.DetectedType;
import org.guichet.channel.content.FileNames;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.MimePart;

/** A leaf part as the attachment that the case lists. */
final class AttachmentCollector {

    private AttachmentCollector() {}

    static Optional<Attachment> of(Listed listed) {
        return listed.part().leaf().map(content -> attachment(listed, content));
    }

    private static Attachment attachment(Listed listed, Content content) {
        MimePart part = listed.part();
        Optional<String> contentId = part.headers().text("content-id").map(AttachmentCollector::bare);
        boolean inline = !part.isAttachment() && (contentId.isPresent() || isInline(part));
        return new Attachment(
                part.fileName().map(FileNames::clean).orElse(null),
                part.type(),
                detected(content.head(), part.type()),
                content.size(),
                content.sha256(),
                inline ? Disposition.INLINE : Disposition.ATTACHMENT,
                contentId.orElse(null),
                listed.text());
    }

    /** Text has no magic number: among texts and messages the sender's claim stands, no other claim counts. */
    private static String detected(byte[] head, String declared) {
        String type = DetectedType.of(head);
        boolean text = type.equals(DetectedType.UNKNOWN) || type.startsWith("text/");
        boolean textClaimed = declared.startsWith("text/") || declared.startsWith("message/");
        return text && textClaimed ? declared : type;
    }

    private static boolean isInline(MimePart part) {
        return part.headers()
                .parameterized("content-disposition")
                .filter(disposition -> disposition.value().equals("inline"))
                .isPresent();
    }

    private static String bare(String contentId) {
        return contentId.startsWith("<") && contentId.endsWith(">")
                ? contentId.substring(1, contentId.length() - 1)
                : contentId;
    }
}
