package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation, as far as it is known.
 *
 * @param emails addr-spec (RFC 5322 section 3.4.1), lower-case domain
 * @param phones E.164
 * @param preferredLanguage BCP 47
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Complainant(
        @Nullable PartyType type,
        @Nullable String name,
        List<String> emails,
        List<String> phones,
        @Nullable PostalAddress address,
        @Nullable String customerNumber,
        @Nullable String preferredChannel,
        @Nullable String preferredLanguage,
        @Nullable Boolean contactAgreement) {

    public Complainant {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }
}
