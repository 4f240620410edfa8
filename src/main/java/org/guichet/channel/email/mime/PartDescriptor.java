package org.guichet.channel.email.mime;

import java.util.Locale;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/**
 * What the parser has to know of a part before its body: its type, its boundary, its transfer encoding, read as forgivingly
 * as everything else. Of fields that are said twice the first counts.
 */
final class PartDescriptor implements BodyDescriptorBuilder {

    private final String usualType;
    private @Nullable Parameterized type;
    private @Nullable String encoding;

    /** Of a message. */
    PartDescriptor() {
        this("text/plain");
    }

    private PartDescriptor(String usualType) {
        this.usualType = usualType;
    }

    @Override
    public void reset() {
        type = null;
        encoding = null;
    }

    @Override
    public @Nullable Field addField(RawField field) {
        String name = field.getName();
        if (type == null && name.equalsIgnoreCase("content-type")) {
            type = usable(Parameterized.parse(field.getBody()));
        } else if (encoding == null && name.equalsIgnoreCase("content-transfer-encoding")) {
            encoding = word(field.getBody().toLowerCase(Locale.ROOT));
        }
        return null;
    }

    /** A multipart that does not say where its parts begin is read as the text that it is. */
    private static @Nullable Parameterized usable(Parameterized type) {
        String word = word(type.value());
        int slash = word.indexOf('/');
        boolean whole = slash > 0 && slash < word.length() - 1;
        boolean divided =
                !word.startsWith("multipart/") || type.parameter("boundary").isPresent();
        return whole && divided ? new Parameterized(word, type.parameters()) : null;
    }

    /** Without a comment behind it. */
    private static String word(String value) {
        String bare = value.strip();
        int end = 0;
        while (end < bare.length() && " \t(;".indexOf(bare.charAt(end)) < 0) {
            end++;
        }
        return bare.substring(0, end);
    }

    @Override
    public BodyDescriptor build() {
        return type == null
                ? new Described(usualType, null, null, encoding)
                : new Described(
                        type.value(),
                        type.parameter("boundary").orElse(null),
                        type.parameter("charset").orElse(null),
                        encoding);
    }

    /** RFC 2046 section 5.1.5: the parts of a digest are messages. */
    @Override
    public BodyDescriptorBuilder newChild() {
        boolean digest = type != null && type.value().equals("multipart/digest");
        return new PartDescriptor(digest ? "message/rfc822" : "text/plain");
    }

    private record Described(
            String mimeType,
            @Nullable String boundary,
            @Nullable String charset,
            @Nullable String encoding) implements BodyDescriptor {

        @Override
        public @Nullable String getBoundary() {
            return boundary;
        }

        @Override
        public String getMimeType() {
            return mimeType;
        }

        @Override
        public String getMediaType() {
            return mimeType.substring(0, mimeType.indexOf('/'));
        }

        @Override
        public String getSubType() {
            return mimeType.substring(mimeType.indexOf('/') + 1);
        }

        @Override
        public @Nullable String getCharset() {
            return charset;
        }

        @Override
        public String getTransferEncoding() {
            return encoding == null || encoding.isEmpty() ? "7bit" : encoding;
        }

        @Override
        public long getContentLength() {
            return -1;
        }
    }
}
