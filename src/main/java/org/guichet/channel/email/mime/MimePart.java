package org.guichet.channel.email.mime;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of a message: a leaf with content, or a multipart with children.
 *
 * @param type media type, lower case, the default (RFC 2045 section 5.2) applied
 */
public record MimePart(
        Headers headers,
        String type,
        List<MimePart> children,
        @Nullable Content content) {

    public MimePart {
        children = List.copyOf(children);
    }

    public Optional<Content> leaf() {
        return Optional.ofNullable(content);
    }

    public boolean isMultipart() {
        return content == null;
    }

    public Optional<String> charset() {
        return headers.parameterized("content-type")
                .flatMap(type -> type.parameter("charset"))
                .map(MimePart::withoutComment);
    }

    private static String withoutComment(String name) {
        int comment = name.indexOf('(');
        return comment < 0 ? name : name.substring(0, comment);
    }

    /** The same header over other content: a container opened. */
    public MimePart holding(List<MimePart> opened) {
        return new MimePart(headers, "multipart/mixed", opened, null);
    }

    /** The same leaf with other bytes. */
    public MimePart with(byte[] bytes) {
        return new MimePart(headers, type, List.of(), Content.of(bytes));
    }

    /** The text of a leaf whose bytes were kept, at most this many bytes of it. */
    public String text(int limitBytes) {
        byte[] bytes = leaf().flatMap(Content::bytes).orElse(new byte[0]);
        byte[] read = bytes.length > limitBytes ? java.util.Arrays.copyOf(bytes, limitBytes) : bytes;
        Optional<String> stated = charset()
                .filter(name -> Charsets.isUtf7(name) || Charsets.named(name).isPresent());
        return TextDecoder.decode(read, stated.or(() -> charsetInside(read)).orElse(null));
    }

    /** HTML says it itself where the header does not. */
    private Optional<String> charsetInside(byte[] bytes) {
        return type.equals("text/html") ? HtmlCharset.in(bytes) : Optional.empty();
    }

    /** The name that the sender gave the part, as written; nothing is cleaned. */
    public Optional<String> fileName() {
        return fileName(headers);
    }

    static Optional<String> fileName(Headers headers) {
        return headers.parameterized("content-disposition")
                .flatMap(disposition -> disposition.parameter("filename"))
                .or(() -> headers.parameterized("content-type").flatMap(type -> type.parameter("name")));
    }

    public boolean isAttachment() {
        return headers.parameterized("content-disposition")
                .filter(disposition -> disposition.value().equals("attachment"))
                .isPresent();
    }

    /** This part, then all parts below it, in their order. */
    public java.util.stream.Stream<MimePart> walk() {
        java.util.stream.Stream<MimePart> self = java.util.stream.Stream.of(this);
        return children.isEmpty()
                ? self
                : java.util.stream.Stream.concat(self, children.stream().flatMap(MimePart::walk));
    }
}
