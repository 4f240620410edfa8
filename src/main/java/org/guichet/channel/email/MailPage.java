package org.guichet.channel.email;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.channel.content.DetectedType;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.MimePart;

/**
 * The HTML of a mail as its writer laid it out, and the pictures that came with it. Nothing here is safe to be shown as it
 * is.
 *
 * @param html at most {@link #LONGEST} characters
 * @param pictures by Content-ID without angle brackets (RFC 2392); small ones of a few kinds
 */
public record MailPage(String html, Map<String, Picture> pictures) {

    /** Characters; a page that is longer is cut off. */
    public static final int LONGEST = 500_000;

    private static final int MOST_PICTURES = 20;
    private static final int LARGEST_PICTURE = 1 << 20;
    private static final int ALL_PICTURES = 3 << 20;

    public MailPage {
        pictures = Map.copyOf(pictures);
    }

    /**
     * A picture.
     *
     * @param type by its bytes: {@code image/png}, {@code image/jpeg} or {@code image/gif}
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Picture(String type, byte[] bytes) {}

    static Optional<MailPage> of(Mail mail) {
        return mail.root()
                .walk()
                .filter(part -> part.type().equals("text/html")
                        && !part.isAttachment()
                        && part.fileName().isEmpty())
                .findFirst()
                .map(part -> part.text(LONGEST))
                .map(html -> new MailPage(
                        html.length() > LONGEST ? html.substring(0, LONGEST) : html, pictures(mail.root())));
    }

    private static Map<String, Picture> pictures(MimePart root) {
        Map<String, Picture> pictures = new HashMap<>();
        long size = 0;
        for (MimePart part : root.walk().toList()) {
            Optional<byte[]> bytes = part.leaf()
                    .filter(leaf -> leaf.size() <= LARGEST_PICTURE)
                    .flatMap(Content::bytes)
                    .filter(kept -> part.headers().has("content-id"));
            Optional<String> type = bytes.flatMap(MailPage::pictureType);
            if (type.isPresent() && pictures.size() < MOST_PICTURES && size + bytes.get().length <= ALL_PICTURES) {
                size += bytes.get().length;
                pictures.put(id(part), new Picture(type.get(), bytes.get()));
            }
        }
        return pictures;
    }

    private static String id(MimePart part) {
        return part.headers().first("content-id").orElse("").replaceAll("[<>\\s]", "");
    }

    private static Optional<String> pictureType(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, DetectedType.HEAD));
        return Optional.of(DetectedType.of(head))
                .filter(type -> type.equals("image/png") || type.equals("image/jpeg") || type.equals("image/gif"));
    }
}
