package org.guichet.normalize;

import java.util.List;
import java.util.Optional;
import org.guichet.normalize.find.Cues;
import org.guichet.submission.Span;

/** The first sentence of somebody's own words that is not a greeting, cut on a word boundary. */
final class FirstSentence {

    private static final int LONGEST = 80;
    private static final int LONGEST_GREETING = 45;
    private static final int FEWEST_LETTERS = 8;
    private static final String SEPARATORS = ",;:.!?-–—*>_=";
    private static final int FEWEST_WORDS = 5;
    private static final int MOST_SENTENCES = 10;
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
            "allo",
            "oui",
            "yes",
            "ok",
            "okay",
            "alors",
            "euh",
            "well");

    private FirstSentence() {}

    /** A sentence, and whether it went on after the span. */
    record Found(SearchText text, Span span, boolean cut) {}

    private record Sentence(Span span, boolean cut) {}

    /** The first sentence of five words or more in these texts; else the first of all. */
    static Optional<Found> in(List<SearchText> texts) {
        Optional<Found> first = Optional.empty();
        for (SearchText text : texts) {
            for (Span own : text.own()) {
                Optional<Found> found = in(text, own);
                if (found.isPresent() && hasEnoughWords(found.get())) {
                    return found;
                }
                first = first.isPresent() ? first : found;
            }
        }
        return first;
    }

    /** The same, of some words of a text. */
    private static Optional<Found> in(SearchText text, Span own) {
        Optional<Found> first = Optional.empty();
        int to = Math.min(own.to(), text.text().length());
        int from = start(text, own.from(), to);
        for (int count = 0; to - from >= FEWEST_LETTERS && count < MOST_SENTENCES; count++) {
            Sentence sentence = sentence(text.text(), from, to);
            Optional<Found> found = Optional.of(new Found(text, sentence.span(), sentence.cut()));
            if (hasEnoughWords(found.get())) {
                return found;
            }
            first = first.isPresent() ? first : found;
            from = start(text, sentence.span().to(), to);
        }
        return first;
    }

    private static boolean hasEnoughWords(Found found) {
        return hasEnoughWords(found.span().of(found.text().text()));
    }

    private static boolean hasEnoughWords(String sentence) {
        int blanks = 0;
        for (int i = 1; i < sentence.length() && blanks < FEWEST_WORDS - 1; i++) {
            blanks += isBlank(sentence.charAt(i)) && !isBlank(sentence.charAt(i - 1)) ? 1 : 0;
        }
        return blanks == FEWEST_WORDS - 1;
    }

    // As in a regular expression: a no-break space parts no words.
    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
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
        return GREETING.beginsAt(text.folded(), start, start + LONGEST_GREETING);
    }

    private static int skipBlank(String text, int from, int to) {
        int i = from;
        while (i < to && (Character.isWhitespace(text.charAt(i)) || SEPARATORS.indexOf(text.charAt(i)) >= 0)) {
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
