package org.guichet.normalize;

import java.util.Optional;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Folded;
import org.guichet.submission.Span;

/** The first sentence of somebody's own words that is not a greeting, cut on a word boundary. */
final class FirstSentence {

    private static final int LONGEST = 80;
    private static final int LONGEST_GREETING = 45;
    private static final int FEWEST_LETTERS = 8;
    private static final Cues GREETING = Cues.of(
            "bonjour",
            "bonsoir",
            "madame",
            "monsieur",
            "mesdames",
            "messieurs",
            "cher",
            "chere",
            "chers",
            "hello",
            "hi",
            "hey",
            "dear",
            "good morning",
            "good afternoon",
            "good evening",
            "to whom it may concern",
            "allo");

    private FirstSentence() {}

    /** A sentence, and whether it went on after the span. */
    record Sentence(Span span, boolean cut) {}

    static Optional<Sentence> in(SearchText text) {
        for (Span own : text.own()) {
            int to = Math.min(own.to(), text.text().length());
            int from = start(text, own.from(), to);
            if (to - from >= FEWEST_LETTERS) {
                return Optional.of(sentence(text.text(), from, to));
            }
        }
        return Optional.empty();
    }

    // Greetings are skipped up to their comma, their exclamation mark or the end of their line.
    private static int start(SearchText text, int from, int to) {
        int start = skipBlank(text.text(), from, to);
        while (start < to && isGreeting(text, start)) {
            int end = start;
            while (end < to && ",!.\n".indexOf(text.text().charAt(end)) < 0) {
                end++;
            }
            if (end - start > LONGEST_GREETING) {
                break;
            }
            start = skipBlank(text.text(), Math.min(to, end + 1), to);
        }
        return start;
    }

    private static boolean isGreeting(SearchText text, int start) {
        return GREETING.first(Folded.of(
                        text.text().substring(start, Math.min(text.text().length(), start + LONGEST_GREETING))))
                .filter(span -> span.from() == 0)
                .isPresent();
    }

    private static int skipBlank(String text, int from, int to) {
        int i = from;
        while (i < to && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static Sentence sentence(String text, int from, int to) {
        int lastSpace = from;
        for (int i = from; i < to; i++) {
            if (endsBefore(text, from, i, to)) {
                return new Sentence(new Span(from, i), false);
            }
            lastSpace = Character.isWhitespace(text.charAt(i)) ? i : lastSpace;
            if (i - from >= LONGEST) {
                return new Sentence(new Span(from, lastSpace > from ? lastSpace : beforeSurrogate(text, i)), true);
            }
        }
        return new Sentence(new Span(from, trimmedEnd(text, from, to)), false);
    }

    private static boolean endsBefore(String text, int from, int i, int to) {
        boolean paragraph = text.charAt(i) == '\n' && (i + 1 == to || text.charAt(i + 1) == '\n');
        boolean stopped = Character.isWhitespace(text.charAt(i)) && i > from && isStop(text.charAt(i - 1));
        return paragraph || stopped;
    }

    private static int trimmedEnd(String text, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int beforeSurrogate(String text, int i) {
        return Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?';
    }
}
