package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guichet.submission.Span;

/**
 * Phrases of many lists, looked for in one pass over a text. They are written as {@link Cues} are; each is found wherever it
 * stands, also within another one.
 *
 * @param <T> what a phrase stands for
 */
public final class Tagged<T> {

    private static final int ASCII = 128;

    private final List<List<Entry<T>>> entries = new ArrayList<>();
    private final BitSet keys = new BitSet(Folded.KEYS);

    /**
     * A phrase that was found.
     *
     * @param phrase as it was given
     */
    public record Hit<T>(T tag, String phrase, Span span) {}

    private record Entry<T>(Phrase phrase, String written, T tag) {}

    private Tagged() {
        for (int key = 0; key < Folded.KEYS; key++) {
            entries.add(List.of());
        }
    }

    /** @throws IllegalArgumentException for a phrase without a word */
    public static <T> Tagged<T> of(Map<T, List<String>> phrases) {
        Tagged<T> tagged = new Tagged<>();
        phrases.forEach((tag, written) -> written.forEach(phrase -> tagged.add(phrase, tag)));
        return tagged;
    }

    private void add(String written, T tag) {
        Entry<T> entry = new Entry<>(Phrase.of(Folded.of(written).text()), written, tag);
        String word = entry.phrase().words()[0];
        IntStream all = word.length() > 1
                ? IntStream.of(Folded.key(word.charAt(0), word.charAt(1)))
                : IntStream.range(0, ASCII).map(second -> Folded.key(word.charAt(0), (char) second));
        all.distinct().forEach(key -> {
            List<Entry<T>> more = new ArrayList<>(entries.get(key));
            more.add(entry);
            entries.set(key, more);
            keys.set(key);
        });
    }

    /** All of them, in the order of the text. */
    public List<Hit<T>> in(Folded text) {
        List<Hit<T>> hits = new ArrayList<>();
        int[] starts = text.wordStarts();
        short[] begun = text.wordKeys();
        for (int i = 0; i < starts.length; i++) {
            if (keys.get(begun[i])) {
                add(text, starts[i], entries.get(begun[i]), hits);
            }
        }
        return hits;
    }

    private static <T> void add(Folded text, int start, List<Entry<T>> entries, List<Hit<T>> hits) {
        for (Entry<T> entry : entries) {
            int end = entry.phrase().end(text, start, text.text().length());
            if (end >= 0) {
                hits.add(new Hit<>(entry.tag(), entry.written(), new Span(start, end)));
            }
        }
    }
}
