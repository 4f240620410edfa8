package org.guichet.normalize;

import org.guichet.submission.Place;
import org.guichet.submission.Span;
import org.guichet.submission.Stated;
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

    /** Where a stated value was read, else its field. */
    static Source of(Stated stated) {
        Place place = stated.place();
        return place == null
                ? field(stated.field(), stated.value())
                : new Source(place.part(), place.span(), place.quote());
    }

    static Source part(String part) {
        return new Source(part, null, null);
    }
}
