package org.guichet.channel.form;

import org.apache.james.mime4j.stream.Field;
import org.guichet.channel.content.DecodedText;
import org.guichet.channel.content.FileNames;
import org.guichet.channel.content.PercentEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one part of {@code multipart/form-data}. Names stand in raw UTF-8 (RFC 7578, section 5.1) or are
 * percent-encoded (section 2), which a mail parser would not decode.
 */
final class PartHeader {

    private @Nullable String fieldName;
    private @Nullable String fileName;
    private @Nullable String mediaType;
    private boolean file;

    void add(Field field) {
        String line = DecodedText.utf8OrWindows1252(field.getSafeRaw().toByteArray());
        String value = line.substring(line.indexOf(':') + 1).strip();
        switch (field.getNameLowerCase()) {
            case "content-disposition" -> disposition(HeaderParameters.of(value));
            case "content-type" -> mediaType = value;
            default -> {}
        }
    }

    private void disposition(HeaderParameters parameters) {
        String name = parameters.get("name");
        fieldName = name == null ? null : PercentEncoding.decodeCharacters(name);
        String plain = parameters.get("filename");
        String extended = parameters.get("filename*");
        file = plain != null || extended != null;
        fileName = FileNames.clean(extended != null ? extendedValue(extended) : decoded(plain));
    }

    private static @Nullable String decoded(@Nullable String name) {
        return name == null ? null : PercentEncoding.decodeCharacters(name);
    }

    /** {@code charset'language'value} (RFC 8187). A form must not use it, and some clients do. */
    private static String extendedValue(String value) {
        int charset = value.indexOf('\'');
        int language = charset < 0 ? -1 : value.indexOf('\'', charset + 1);
        return PercentEncoding.decodeCharacters(value.substring(language + 1));
    }

    boolean isFile() {
        return file;
    }

    @Nullable
    String fieldName() {
        return fieldName;
    }

    @Nullable
    String fileName() {
        return fileName;
    }

    @Nullable
    String mediaType() {
        return mediaType;
    }
}
