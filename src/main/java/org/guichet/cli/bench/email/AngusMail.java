package org.guichet.cli.bench.email;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.guichet.arrival.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What Angus Mail, the reference implementation of Jakarta Mail, reads in a message.
 *
 * @param isWellFormed false where it refuses something, or a header holds bytes that no standard gives a meaning
 * @param attachments leaves that are no text of the message itself, and no container
 */
record AngusMail(
        boolean isWellFormed,
        @Nullable String subject,
        List<String> from,
        List<String> to,
        @Nullable String messageId,
        List<Part> attachments) {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final AngusMail MALFORMED = new AngusMail(false, null, List.of(), List.of(), null, List.of());
    private static final int DEEPEST = 20;
    private static final List<String> TEXTS =
            List.of("text/plain", "text/html", "text/enriched", "text/richtext", "text/markdown");
    private static final List<String> OPENED = List.of(
            "message/",
            "application/ms-tnef",
            "application/vnd.ms-tnef",
            "application/pkcs7-mime",
            "application/x-pkcs7-mime");

    /** A leaf. */
    record Part(@Nullable String name, String sha256) {}

    static AngusMail read(byte[] bytes) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            List<Part> parts = new ArrayList<>();
            add(parts, message, 0);
            return new AngusMail(
                    hasPlainHeader(message),
                    decoded(message.getHeader("Subject", null)),
                    addresses(message, "From"),
                    concat(addresses(message, "To"), addresses(message, "Cc")),
                    identifier(message.getHeader("Message-ID")),
                    parts);
        } catch (MessagingException | IOException | RuntimeException e) {
            return MALFORMED;
        }
    }

    /** RFC 5322 section 2.2: printable US-ASCII; a From, and no more than one. */
    private static boolean hasPlainHeader(MimeMessage message) throws MessagingException {
        String[] from = message.getHeader("From");
        boolean plain = true;
        for (var fields = message.getAllHeaderLines(); fields.hasMoreElements(); ) {
            plain &= fields.nextElement().chars().allMatch(c -> c < 0x80);
        }
        return plain && from != null && from.length == 1;
    }

    private static @Nullable String decoded(@Nullable String raw) throws UnsupportedEncodingException {
        return raw == null ? null : bare(MimeUtility.decodeText(MimeUtility.unfold(raw)));
    }

    /** Blanks count as one, and nothing is nothing. */
    static @Nullable String bare(@Nullable String text) {
        String bare = text == null ? "" : text.replaceAll("[\\s\\p{Z}]+", " ").strip();
        return bare.isEmpty() ? null : bare;
    }

    private static List<String> addresses(MimeMessage message, String name) throws MessagingException {
        String[] fields = message.getHeader(name);
        List<String> all = new ArrayList<>();
        for (String field : fields == null ? new String[0] : fields) {
            all.addAll(addresses(field));
        }
        return all;
    }

    private static List<String> addresses(String field) throws AddressException {
        return Arrays.stream(InternetAddress.parseHeader(field, true))
                .filter(address -> !address.isGroup())
                .map(InternetAddress::getAddress)
                .filter(address -> address != null && address.contains("@"))
                .toList();
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static @Nullable String identifier(String @Nullable [] values) {
        String first = values == null ? null : bare(values[0]);
        return first != null && first.startsWith("<") && first.endsWith(">")
                ? first.substring(1, first.length() - 1)
                : first;
    }

    private static void add(List<Part> parts, MimePart part, int depth) throws MessagingException, IOException {
        Object content = part.isMimeType("multipart/*") && depth < DEEPEST ? part.getContent() : null;
        if (content instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                if (child instanceof MimePart inner) {
                    add(parts, inner, depth + 1);
                }
            }
        } else if (isAttachment(part)) {
            parts.add(new Part(name(part), sha256(part)));
        }
    }

    /** Containers are opened by the gateway, and some kinds of text are read as the text of the message. */
    private static boolean isAttachment(MimePart part) throws MessagingException {
        String type = part.getContentType().toLowerCase(Locale.ROOT).strip();
        boolean text = TEXTS.stream().anyMatch(type::startsWith);
        return OPENED.stream().noneMatch(type::startsWith)
                && (!text || part.getFileName() != null || "attachment".equalsIgnoreCase(part.getDisposition()));
    }

    private static @Nullable String name(MimePart part) throws MessagingException, UnsupportedEncodingException {
        return decoded(part.getFileName());
    }

    private static String sha256(MimePart part) throws MessagingException, IOException {
        try (InputStream stream = part.getInputStream()) {
            return Digest.sha256(stream);
        }
    }
}
