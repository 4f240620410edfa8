package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Something the customer says they already tried; {@code when} in their words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PriorStep(String what, @Nullable String when) {}
