package org.guichet.clock;

import java.util.Locale;
import java.util.Optional;

/**
 * Whose public holidays count.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param part of it, as ISO 3166-2 writes it behind the country, upper case; empty for the country as a whole
 */
public record Jurisdiction(String country, String part) {

    private static final int LONGEST_PART = 4;

    /** Reads {@code FR}, {@code GB-ENG}, {@code FR-67}; empty when it is written otherwise. */
    public static Optional<Jurisdiction> parse(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        int dash = upper.indexOf('-');
        String country = dash < 0 ? upper : upper.substring(0, dash);
        String part = dash < 0 ? "" : upper.substring(dash + 1);
        boolean written = country.length() == 2
                && country.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && (dash < 0 || !part.isEmpty())
                && part.length() <= LONGEST_PART
                && part.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
        return written ? Optional.of(new Jurisdiction(country, part)) : Optional.empty();
    }

    @Override
    public String toString() {
        return part.isEmpty() ? country : country + "-" + part;
    }
}
