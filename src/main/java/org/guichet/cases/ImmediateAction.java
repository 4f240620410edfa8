package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What was done or promised at once, while the customer was there (ISO 10002:2018, section 8.1).
 *
 * @param by who did it, as they name themselves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImmediateAction(String what, @Nullable String by) {}
