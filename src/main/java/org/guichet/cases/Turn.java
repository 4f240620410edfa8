package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one person said in one go.
 *
 * @param name as labelled in the transcript
 * @param start seconds from call start, absent when the transcript has no times
 * @param end seconds from call start
 * @param confidence the recogniser's, 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Turn(
        Speaker speaker,
        @Nullable String name,
        @Nullable Double start,
        @Nullable Double end,
        String text,
        @Nullable Double confidence) {}
