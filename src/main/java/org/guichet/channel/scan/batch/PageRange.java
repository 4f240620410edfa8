package org.guichet.channel.scan.batch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of one letter in a batch, counted from 1 in the whole document, both included.
 *
 * @param first at least 1
 * @param last at least {@code first}
 */
public record PageRange(int first, int last) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,5})-([1-9]\\d{0,5})");

    public PageRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(first + " to " + last + " are no pages");
        }
    }

    /** What {@link #toString} wrote; empty when it is something else. */
    public static Optional<PageRange> of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        int last = Integer.parseInt(parts.group(2));
        return last < first ? Optional.empty() : Optional.of(new PageRange(first, last));
    }

    public int count() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
