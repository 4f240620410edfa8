package org.guichet.story;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether two people live at one place, as far as their postcodes tell. */
enum Home {
    SAME,
    /** One sign is wrong, or two have changed places. */
    MISTYPED,
    /** One of them did not say. */
    UNKNOWN,
    OTHER;

    static Home of(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        if (one.equals(other)) {
            return SAME;
        }
        return one.length() == other.length() && isMistyped(one, other) ? MISTYPED : OTHER;
    }

    private static boolean isMistyped(String one, String other) {
        int[] differ = IntStream.range(0, one.length())
                .filter(at -> one.charAt(at) != other.charAt(at))
                .toArray();
        boolean swapped = differ.length == 2
                && one.charAt(differ[0]) == other.charAt(differ[1])
                && one.charAt(differ[1]) == other.charAt(differ[0]);
        return differ.length == 1 || swapped;
    }
}
