package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** Who complains on somebody's behalf, and in what relation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Representative(
        @JsonUnwrapped Complainant party, @Nullable String relation) {}
