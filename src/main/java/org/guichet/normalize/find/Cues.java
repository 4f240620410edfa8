package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that suggest something, in any of the languages read. Written lower case and without accents; a
 * {@code *} behind a word stands for any ending, a space for any white space.
 *
 * <p>Every text is searched for hundreds of phrases. They are looked up by their first letters at the starts of words, which
 * is many times faster than one regular expression of all of them. Lists that many texts are searched for stand in a {@link
 * Phrasebook}, which finds all of them in one pass.
 */
public final class Cues {

    private static final int LONGEST_LEADING = 30;
    private static final AtomicInteger MADE = new AtomicInteger();

    /** No other list has it. A call asks some thousand times whether its book has a list: a place is found faster than a key. */
    private final int number = MADE.getAndIncrement();

    private final List<Phrase> all;
    private final PhraseIndex phrases;

    private Cues(List<Phrase> all) {
        this.all = List.copyOf(all);
        phrases = new PhraseIndex(all);
    }

    /** Later lists have higher ones. */
    int number() {
        return number;
    }

    /** In the order in which they were named. */
    List<Phrase> phrases() {
        return all;
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
        List<Span> known = text.known(this);
        if (known != null) {
            return first(known, wanted);
        }
        for (Span span = next(text, 0, text.text().length()); span != null; ) {
            if (wanted.test(span)) {
                return Optional.of(span);
            }
            span = next(text, span.to(), text.text().length());
        }
        return Optional.empty();
    }

    private static Optional<Span> first(List<Span> spans, Predicate<Span> wanted) {
        for (Span span : spans) {
            if (wanted.test(span)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** All cues in the text, in order. */
    public List<Span> all(Folded text) {
        List<Span> known = text.known(this);
        if (known != null) {
            return known;
        }
        return within(text, 0, text.text().length());
    }

    /** All cues that begin and end here, in order. */
    public List<Span> within(Folded text, int from, int to) {
        Span span = next(text, from, to);
        if (span == null) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        for (; span != null; span = next(text, span.to(), to)) {
            spans.add(span);
        }
        return spans;
    }

    /** Whether a cue stands in the {@code within} characters before this position, in the same sentence. */
    public boolean justBefore(Folded text, int position, int within) {
        return next(text, sentenceStart(text, position, within), position) != null;
    }

    private static int sentenceStart(Folded text, int position, int within) {
        int start = Math.max(0, position - within);
        for (int i = position - 1; i >= start; i--) {
            if (endsSentence(text.text(), i)) {
                return i + 1;
            }
        }
        return start;
    }

    /** Where the last cue ends that stands there; -1 when none does. */
    public int lastBefore(Folded text, int position, int within) {
        int start = sentenceStart(text, position, within);
        int last = -1;
        for (Span span = next(text, start, position); span != null; span = next(text, span.from() + 1, position)) {
            last = Math.max(last, span.to());
        }
        return last;
    }

    /** Whether a cue begins in the {@code within} characters behind this position. */
    public boolean justAfter(Folded text, int position, int within) {
        return next(text, position, Math.min(text.text().length(), position + within)) != null;
    }

    /** Whether a cue begins right here and ends before {@code to}. */
    public boolean beginsAt(Folded text, int position, int to) {
        Words words = text.words();
        int word = phrases.next(words, words.from(position), position + 1);
        return word >= 0 && phrases.end(words, word, Math.min(text.text().length(), to)) >= 0;
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

    private @Nullable Span next(Folded text, int from, int to) {
        Words words = text.words();
        for (int word = phrases.next(words, words.from(from), to);
                word >= 0;
                word = phrases.next(words, word + 1, to)) {
            int end = phrases.end(words, word, to);
            if (end >= 0) {
                return new Span(words.starts()[word], end);
            }
        }
        return null;
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        boolean last = i + 1 >= text.length();
        boolean stop = c == '.' || c == '!' || c == '?' || c == ';';
        boolean paragraph = c == '\n' && !last && text.charAt(i + 1) == '\n';
        return paragraph || (stop && !last && Character.isWhitespace(text.charAt(i + 1)));
    }
}
