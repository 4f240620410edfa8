package org.guichet.channel.email.mime;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Parts that no MIME message held: what comes out of other containers, in the form that everything else reads. */
public final class MadePart {

    private final Headers headers = new Headers();
    private final String type;

    private MadePart(String type) {
        this.type = type;
    }

    /** Text of one of these types that the sender wrote, as UTF-8. */
    public static MimePart text(String type, String text) {
        MadePart part = new MadePart(type);
        part.put("content-type", type + "; charset=utf-8");
        return part.leaf(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A document.
     *
     * @param type as the container says; what is no media type becomes {@code application/octet-stream}
     * @param name as the container says
     * @param contentId without angle brackets; makes it an inline part
     */
    public static MimePart document(
            Optional<String> type, Optional<String> name, Optional<String> contentId, byte[] bytes) {
        MadePart part = new MadePart(type.map(given -> given.strip().toLowerCase(java.util.Locale.ROOT))
                .filter(MadePart::isMediaType)
                .orElse("application/octet-stream"));
        String disposition = contentId.isPresent() ? "inline" : "attachment";
        part.put(
                "content-disposition",
                disposition + name.map(MadePart::parameter).orElse(""));
        contentId.ifPresent(id -> part.put("content-id", "<" + NameCleaner.clean(id) + ">"));
        return part.leaf(bytes);
    }

    /** Parts one after the other, or versions of the same. */
    public static MimePart multipart(String type, List<MimePart> children) {
        return new MimePart(new Headers(), type, children, null);
    }

    private MimePart leaf(byte[] bytes) {
        return new MimePart(headers, type, List.of(), Content.of(bytes));
    }

    private void put(String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 2231 section 4: no character of the name can end the parameter. */
    private static String parameter(String name) {
        return "; filename*=utf-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isMediaType(String type) {
        int slash = type.indexOf('/');
        return slash > 0
                && slash < type.length() - 1
                && type.length() <= 127
                && !type.startsWith("multipart/")
                && type.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ';' && c != '"');
    }
}
