package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What is asked for, and how much where it was said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Remedy(RemedyKind kind, @Nullable Amount amount) {}
