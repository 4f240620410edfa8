package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Whether safety or health is touched. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Harm(boolean safety, boolean health, @Nullable String description) {}
