package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One page of a scan.
 *
 * @param number from 1
 * @param confidence mean word confidence of the recognition, 0 to 1; absent for a text layer
 * @param rotation degrees clockwise by which the page was turned to be read: 0, 90, 180 or 270
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page(int number, String text, @Nullable Double confidence, int rotation, boolean blank) {}
