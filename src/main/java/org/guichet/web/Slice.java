package org.guichet.web;

import java.util.Optional;
import org.guichet.channel.http.Request;

/**
 * Which part of a long list is asked for.
 *
 * @param limit how many at most, 1 to {@value #LARGEST_LIMIT}
 * @param offset how many before them are left out
 */
record Slice(int limit, int offset) {

    private static final int LARGEST_LIMIT = 200;
    private static final int LARGEST_OFFSET = 1_000_000;

    /**
     * By {@code ?limit=} and {@code ?offset=}.
     *
     * @param usual the limit where none is given
     * @return empty when one of them is no number, or out of bounds: see {@link #refused}
     */
    static Optional<Slice> of(Request request, int usual) {
        int limit = number(request, "limit", usual, LARGEST_LIMIT);
        int offset = number(request, "offset", 0, LARGEST_OFFSET);
        return limit < 1 || offset < 0 ? Optional.empty() : Optional.of(new Slice(limit, offset));
    }

    static Reply refused() {
        return Problem.of(400, "bad-page", "Bad limit or offset", "limit is 1 to " + LARGEST_LIMIT + ".")
                .reply();
    }

    private static int number(Request request, String name, int otherwise, int largest) {
        try {
            int value = Integer.parseInt(request.query(name).orElse(Integer.toString(otherwise)));
            return value > largest ? -1 : value;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
