package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from.
 *
 * @param contact the contact's id
 * @param part {@code header:From}, {@code field:phone}, {@code body}, {@code quoted}, {@code page:2}, {@code turn:14} or
 *     {@code attachment:<sha256>}
 * @param from first UTF-16 unit in the text that the contact keeps for that part; absent where the part has no such text
 * @param to first unit after it
 * @param quote the words themselves
 * @param by the step that found it
 * @param confidence 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        UUID contact,
        String part,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String quote,
        String by,
        double confidence) {

    /** The same of another contact that has the same words. */
    public Evidence ofContact(UUID other) {
        return contact.equals(other) ? this : new Evidence(other, part, from, to, quote, by, confidence);
    }
}
