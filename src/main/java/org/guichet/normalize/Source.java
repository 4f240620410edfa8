package org.guichet.normalize;

import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands.
 *
 * @param part as evidence names it
 * @param span in the text that the contact keeps for that part, if it keeps one
 * @param quote the words
 */
record Source(String part, @Nullable Span span, @Nullable String quote) {

    static Source at(SearchText text, Span span) {
        return text.at(span);
    }

    static Source field(String name, String value) {
        return new Source("field:" + name, null, value);
    }

    static Source part(String part) {
        return new Source(part, null, null);
    }
}
