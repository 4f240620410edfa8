package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * @param name file name without any path, cleaned of control and bidi characters
 * @param declaredType media type as the sender said
 * @param detectedType media type as the bytes say
 * @param size bytes, decoded
 * @param sha256 lower-case hex of the decoded bytes
 * @param text what it says, where it could be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(
        @Nullable String name,
        @Nullable String declaredType,
        String detectedType,
        long size,
        String sha256,
        Disposition disposition,
        @Nullable String contentId,
        @Nullable String text) {

    /** The same, read. */
    public Attachment withText(String read) {
        return new Attachment(name, declaredType, detectedType, size, sha256, disposition, contentId, read);
    }
}
