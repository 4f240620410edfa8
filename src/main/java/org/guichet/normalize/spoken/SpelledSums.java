package org.guichet.normalize.spoken;

import java.util.Optional;
import org.guichet.submission.Span;

/**
 * Sums of money that are written as they are said: "quatre-vingts euros", "two hundred and thirty pounds", "186 pound 40". The
 * word for the currency is found by who asks; only its surroundings are looked at.
 */
public final class SpelledSums {

    private static final int REACH_BEFORE = 120;
    private static final int REACH_BEHIND = 48;
    private static final int MOST_WORDS = 12;

    private SpelledSums() {}

    /**
     * A sum.
     *
     * @param written with digits, as it would usually be written
     */
    public record Sum(Span span, String written) {}

    /**
     * The sum of which the currency's word begins here.
     *
     * @param folded lower case, without accents
     */
    public static Optional<Sum> at(String folded, int currency) {
        int from = wordStart(folded, Math.max(0, currency - REACH_BEFORE), currency);
        int to = Math.min(folded.length(), currency + REACH_BEHIND);
        while (to < folded.length() && Character.isLetterOrDigit(folded.charAt(to))) {
            to++;
        }
        String window = folded.substring(from, to);
        Tokens tokens = new Tokens(window, window);
        int name = 0;
        while (name < tokens.size() && tokens.get(name).from() < currency - from) {
            name++;
        }
        for (int first = first(tokens, name); first < name; first++) {
            Said said = SpokenSum.at(tokens, first);
            if (said != null && said.end() > name && isSum(tokens, first, name, said, window)) {
                int begin = from + tokens.get(first).from();
                int end = from + tokens.get(said.end() - 1).to();
                return Optional.of(new Sum(new Span(begin, end), said.written()));
            }
        }
        return Optional.empty();
    }

    private static int wordStart(String folded, int from, int most) {
        int start = from;
        while (start > 0 && start < most && Character.isLetterOrDigit(folded.charAt(start - 1))) {
            start++;
        }
        return start;
    }

    /** Where the words of numbers before the currency begin. */
    private static int first(Tokens tokens, int name) {
        int first = name;
        while (first > 0 && name - first < MOST_WORDS && isNumber(tokens, first - 1)) {
            first--;
        }
        return first;
    }

    private static boolean isNumber(Tokens tokens, int at) {
        String word = tokens.word(at);
        return Lexicon.isNumberWord(word) || tokens.get(at).isDigits() || word.equals("et") || word.equals("and");
    }

    /** "Not a pound", "un euro symbolique" name no sum; digits do with the hundredths behind, and nothing after those. */
    private static boolean isSum(Tokens tokens, int first, int name, Said said, String window) {
        if (!tokens.get(first).isDigits()) {
            return !said.written().startsWith("1 ");
        }
        int end = tokens.get(said.end() - 1).to();
        boolean last = end >= window.length() || !endsLike(window, end);
        boolean whole = first == 0 || !tokens.get(first - 1).isDigits();
        return said.end() > name + 1 && whole && last;
    }

    /** Whether a word follows directly: then the number before it counts that. */
    private static boolean endsLike(String window, int end) {
        int at = end;
        while (at < window.length() && window.charAt(at) == ' ') {
            at++;
        }
        return at < window.length() && Character.isLetterOrDigit(window.charAt(at));
    }
}
