package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param country ISO 3166-1 alpha-2 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostalAddress(
        List<String> lines,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String country) {

    public PostalAddress {
        lines = List.copyOf(lines);
    }
}
