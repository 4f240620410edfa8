package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichet.submission.Span;

/**
 * Phrases of many lists, looked for in one pass over a text. They are written as {@link Cues} are; each is found wherever it
 * stands, also within another one.
 *
 * @param <T> what a phrase stands for
 */
public final class Tagged<T> {

    private final List<T> tags = new ArrayList<>();
    private final PhraseIndex index;

    /**
     * A phrase that was found.
     *
     * @param phrase its number, the same wherever it is found
     */
    public record Hit<T>(T tag, int phrase, Span span) {}

    private Tagged(Map<T, List<String>> lists) {
        List<Phrase> phrases = new ArrayList<>();
        lists.forEach((tag, written) -> written.forEach(phrase -> {
            phrases.add(Phrase.of(Folded.of(phrase).text()));
            tags.add(tag);
        }));
        index = new PhraseIndex(phrases);
    }

    /** @throws IllegalArgumentException for a phrase without a word */
    public static <T> Tagged<T> of(Map<T, List<String>> phrases) {
        return new Tagged<>(phrases);
    }

    /** All of them, in the order of the text. */
    public List<Hit<T>> in(Folded text) {
        List<Hit<T>> hits = new ArrayList<>();
        index.each(
                text.words(), (phrase, from, to) -> hits.add(new Hit<>(tags.get(phrase), phrase, new Span(from, to))));
        return hits;
    }
}
