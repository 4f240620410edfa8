package org.guichet.normalize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Spans;
import org.guichet.submission.Span;

/**
 * Words for something, counted in the complainant's own words where nothing takes them back: neither "no" right before nor
 * "solved" right behind.
 */
record Said(Cues words, Cues negatedBefore, Cues negatedAfter) {

    private static final int AFTER = 14;
    private static final Cues NOTHING = Cues.of();

    /** Where each different word or phrase stands first, in the order of the texts. */
    List<Source> in(Intake intake) {
        return in(intake, NOTHING);
    }

    /** The same, but for words that are, or are part of, what does not count here. */
    List<Source> in(Intake intake, Cues uncounted) {
        Map<String, Source> found = new LinkedHashMap<>();
        for (SearchText text : intake.ownTexts()) {
            InOrder without = new InOrder(uncounted.all(text.folded()));
            words.first(text.folded(), span -> {
                if (!without.touches(span) && counts(text, span)) {
                    found.putIfAbsent(span.of(text.folded().text()), Source.at(text, span));
                }
                return false;
            });
        }
        return List.copyOf(found.values());
    }

    Optional<Source> first(Intake intake) {
        return first(intake, (text, span) -> true);
    }

    Optional<Source> first(Intake intake, BiPredicate<SearchText, Span> wanted) {
        for (SearchText text : intake.ownTexts()) {
            Optional<Span> span = words.first(text.folded(), found -> counts(text, found) && wanted.test(text, found));
            if (span.isPresent()) {
                return Optional.of(Source.at(text, span.get()));
            }
        }
        return Optional.empty();
    }

    private boolean counts(SearchText text, Span span) {
        return text.isOwn(span)
                && !isHandle(text, span)
                && !negatedBefore.leadsTo(text.folded(), span.from())
                && !negatedAfter.justAfter(text.folded(), span.to(), AFTER);
    }

    /** Spans in the order of a text, asked about others in the same order: each is passed once. */
    private static final class InOrder {

        private final List<Span> spans;
        private int next;

        InOrder(List<Span> spans) {
            this.spans = spans;
        }

        boolean touches(Span span) {
            while (next < spans.size() && spans.get(next).to() <= span.from()) {
                next++;
            }
            for (int i = next; i < spans.size() && spans.get(i).from() < span.to(); i++) {
                if (Spans.overlap(span, spans.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** "@fixmypothole" is somebody's name. */
    private static boolean isHandle(SearchText text, Span span) {
        return span.from() > 0 && text.text().charAt(span.from() - 1) == '@';
    }
}
