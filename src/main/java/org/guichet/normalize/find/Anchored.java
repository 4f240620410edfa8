package org.guichet.normalize.find;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tries an expression only where it can begin. Numbers are rare in a text, and few expressions fail as fast as a look. */
final class Anchored {

    private Anchored() {}

    /**
     * What {@link Matcher#find()} would find one after the other, when every match begins at one of these places.
     *
     * @param starts in ascending order
     */
    static void each(Pattern pattern, String text, int[] starts, Consumer<Matcher> found) {
        if (starts.length == 0) {
            return;
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        for (int start : starts) {
            if (start >= from && matcher.region(start, text.length()).lookingAt()) {
                found.accept(matcher);
                from = matcher.end();
            }
        }
    }

    /** Those of these places that look as if it could. */
    static int[] those(int[] starts, IntPredicate promising) {
        int[] kept = new int[starts.length];
        int count = 0;
        for (int start : starts) {
            if (promising.test(start)) {
                kept[count] = start;
                count++;
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
