package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * @param affectedPerson only when it differs from the complainant
 * @param representative only when it differs from the complainant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record People(
        Complainant complainant,
        @Nullable Complainant affectedPerson,
        @Nullable Representative representative) {}
