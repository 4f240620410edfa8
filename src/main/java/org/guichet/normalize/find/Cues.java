package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.guichet.submission.Span;

/**
 * Words and phrases that suggest something, in any of the languages read. Written lower case and without accents; a
 * trailing {@code *} stands for any ending, a space for any white space.
 *
 * <p>Every text is searched for hundreds of phrases. They are looked up by their first letters at the starts of words, which
 * is many times faster than one regular expression of all of them.
 */
public final class Cues {

    private static final int LONGEST_LEADING = 30;

    private final PhraseIndex phrases;

    private Cues(List<Phrase> all) {
        phrases = new PhraseIndex(all);
    }

    public static Cues of(String... phrases) {
        return of(List.of(phrases));
    }

    /** Where two phrases begin alike, the one named earlier is found. */
    public static Cues of(List<String> phrases) {
        return new Cues(phrases.stream().map(Phrase::of).toList());
    }

    /** The first cue in the text. */
    public Optional<Span> first(Folded text) {
        return first(text, span -> true);
    }

    /** The first cue in the text that this is true of. */
    public Optional<Span> first(Folded text, Predicate<Span> wanted) {
        for (Span span = next(text, 0, text.text().length()); span != null; ) {
            if (wanted.test(span)) {
                return Optional.of(span);
            }
            span = next(text, span.to(), text.text().length());
        }
        return Optional.empty();
    }

    /** All cues in the text, in order. */
    public List<Span> all(Folded text) {
        List<Span> spans = new ArrayList<>();
        first(text, span -> {
            spans.add(span);
            return false;
        });
        return spans;
    }

    /** Whether a cue stands in the {@code within} characters before this position, in the same sentence. */
    public boolean justBefore(Folded text, int position, int within) {
        int start = Math.max(0, position - within);
        for (int i = position - 1; i >= start; i--) {
            if (endsSentence(text.text(), i)) {
                start = i + 1;
                break;
            }
        }
        return next(text, start, position) != null;
    }

    /** Whether a cue begins in the {@code within} characters behind this position. */
    public boolean justAfter(Folded text, int position, int within) {
        return next(text, position, Math.min(text.text().length(), position + within)) != null;
    }

    /** Whether a cue stands right before this position, with nothing but blanks between. */
    public boolean leadsTo(Folded text, int position) {
        int end = position;
        while (end > 0 && text.text().charAt(end - 1) == ' ') {
            end--;
        }
        Span span = next(text, Math.max(0, end - LONGEST_LEADING), end);
        while (span != null && span.to() < end) {
            span = next(text, span.from() + 1, end);
        }
        return span != null;
    }

    private @org.jspecify.annotations.Nullable Span next(Folded text, int from, int to) {
        int[] starts = text.wordStarts();
        short[] begun = text.wordKeys();
        int found = Arrays.binarySearch(starts, from);
        for (int i = found < 0 ? -found - 1 : found; i < starts.length && starts[i] < to; i++) {
            int end = phrases.mayBegin(begun[i]) ? end(text, begun[i], starts[i], to) : -1;
            if (end >= 0) {
                return new Span(starts[i], end);
            }
        }
        return null;
    }

    /** Behind the phrase that begins here; -1 when none does. */
    private int end(Folded text, int key, int start, int to) {
        for (int number : phrases.beginning(key)) {
            int end = phrases.phrase(number).end(text, start, to);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        boolean last = i + 1 >= text.length();
        boolean stop = c == '.' || c == '!' || c == '?' || c == ';';
        boolean paragraph = c == '\n' && !last && text.charAt(i + 1) == '\n';
        return paragraph || (stop && !last && Character.isWhitespace(text.charAt(i + 1)));
    }
}
