package org.guichet.normalize;

import java.util.Map;
import org.guichet.cases.Amount;
import org.guichet.cases.PostalAddress;
import org.guichet.normalize.find.Found;

/** A bare dollar sign is the dollar of where the complainant lives; the organisation's where nobody knows. */
final class Dollars {

    private static final Map<String, String> OF_COUNTRY =
            Map.of("CA", "CAD", "US", "USD", "AU", "AUD", "NZ", "NZD", "SG", "SGD", "HK", "HKD");

    private Dollars() {}

    static Amount of(Found<Amount> found, SearchText text, CaseDraft draft) {
        PostalAddress address = draft.complainant.address;
        String country = address == null ? null : address.country();
        String theirs = country == null ? null : OF_COUNTRY.get(country);
        return theirs != null && found.span().of(text.text()).indexOf('$') >= 0
                ? new Amount(found.value().value(), theirs)
                : found.value();
    }
}
