package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Whose case it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Assignment(
        String queue, @Nullable String handler, @Nullable Amount authorityLimit) {}
