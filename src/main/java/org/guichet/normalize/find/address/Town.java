package org.guichet.normalize.find.address;

import org.jspecify.annotations.Nullable;

/**
 * A postcode with its town, and where they stand.
 *
 * @param city absent when it stands in the line above, as it does in the United Kingdom
 * @param country ISO 3166-1 alpha-2; absent where several have such postcodes
 * @param sure whether its shape alone is that of a postcode; else a street must stand before it
 */
record Town(
        String postcode, @Nullable String city, @Nullable String country, int from, int to, boolean sure) {

    private static final int YEARS_FROM = 1980;
    private static final int YEARS_TO = 2039;

    /** With the town behind it, as on the continent. */
    boolean isInFigures() {
        return city != null;
    }

    boolean isLikeAYear() {
        return postcode.length() == 4
                && Integer.parseInt(postcode) >= YEARS_FROM
                && Integer.parseInt(postcode) <= YEARS_TO;
    }
}
