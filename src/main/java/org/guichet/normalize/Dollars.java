package org.guichet.normalize;

import java.util.Map;
import org.guichet.cases.Amount;
import org.guichet.cases.PostalAddress;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.Phones;
import org.jspecify.annotations.Nullable;

/** A bare dollar sign is the dollar of where the complainant lives, by their address or their phone; the organisation's where nobody knows. */
final class Dollars {

    private static final Map<String, String> OF_COUNTRY =
            Map.of("CA", "CAD", "US", "USD", "AU", "AUD", "NZ", "NZD", "SG", "SGD", "HK", "HKD");

    private Dollars() {}

    static Amount of(Found<Amount> found, SearchText text, CaseDraft draft) {
        String theirs = isSigned(found, text) ? theirs(draft) : null;
        return theirs == null ? found.value() : new Amount(found.value().value(), theirs);
    }

    private static boolean isSigned(Found<Amount> found, SearchText text) {
        return found.span().of(text.text()).indexOf('$') >= 0;
    }

    private static @Nullable String theirs(CaseDraft draft) {
        PostalAddress address = draft.complainant.address;
        String country = address == null || address.country() == null ? ofPhone(draft) : address.country();
        return country == null ? null : OF_COUNTRY.get(country);
    }

    private static @Nullable String ofPhone(CaseDraft draft) {
        return draft.complainant.phones.stream()
                .findFirst()
                .flatMap(Phones::country)
                .orElse(null);
    }
}
