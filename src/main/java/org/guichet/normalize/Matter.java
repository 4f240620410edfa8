package org.guichet.normalize;

import java.util.List;
import java.util.Map;
import org.guichet.normalize.find.Spans;
import org.guichet.submission.Span;

/**
 * Which words of some texts say what a complaint is about, as the others do not. All places are by part.
 *
 * @param wishes what they only wish for, which is not what went wrong
 * @param requests where they ask for their personal data besides, which is another matter
 */
record Matter(Map<String, List<Span>> wishes, Map<String, List<Span>> requests) {

    /** The same, of one text. */
    Words in(SearchText text) {
        return new Words(
                text, wishes.getOrDefault(text.part(), List.of()), requests.getOrDefault(text.part(), List.of()));
    }

    boolean hasRequests() {
        return !requests.isEmpty();
    }

    /** The same, when those who ask for data complain of nothing else. */
    Matter withRequests() {
        return new Matter(wishes, Map.of());
    }

    /** Of a single text: asked of every word that tells something, so nothing is looked up here. */
    record Words(SearchText text, List<Span> wishes, List<Span> requests) {

        /** Whether what stands there is the complainant's, and belongs to the complaint. */
        boolean holds(Span span) {
            return text.isOwn(span) && !Spans.isWithinAny(span, requests);
        }

        boolean isWish(Span span) {
            return Spans.isWithinAny(span, wishes);
        }
    }
}
