package org.guichet.cli.bench.email;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of one mail beside its truth.
 *
 * @param difference in words for who reads the list of failures; null when there is none
 */
public record Compared(String field, @Nullable String difference) {

    private static final int LONGEST = 160;

    public boolean same() {
        return difference == null;
    }

    static Compared of(String field, @Nullable Object expected, @Nullable Object actual) {
        return Objects.equals(expected, actual)
                ? new Compared(field, null)
                : new Compared(field, "expected " + shortened(expected) + ", got " + shortened(actual));
    }

    private static String shortened(@Nullable Object value) {
        String words = String.valueOf(value).replace("\n", "\\n");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
