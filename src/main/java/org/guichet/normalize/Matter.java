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

    /** Whether what stands there is the complainant's, and belongs to the complaint. */
    boolean holds(SearchText text, Span span) {
        return text.isOwn(span) && !Spans.isWithinAny(span, requests.getOrDefault(text.part(), List.of()));
    }

    boolean isWish(SearchText text, Span span) {
        return Spans.isWithinAny(span, wishes.getOrDefault(text.part(), List.of()));
    }

    boolean hasRequests() {
        return !requests.isEmpty();
    }

    /** The same, when those who ask for data complain of nothing else. */
    Matter withRequests() {
        return new Matter(wishes, Map.of());
    }
}
