package org.guichet.normalize;

import java.util.ArrayList;
import java.util.List;
import org.guichet.cases.Amount;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.Found;
import org.guichet.submission.Span;

/**
 * Phrases with a sum in the midst of them: "I want my £45 back", "créditer 12,50 €". In the phrase a {@code #} stands for
 * it, as it does in the words around each sum of a text while they are searched.
 */
final class SumPhrases {

    private static final int REACH = 40;
    private static final String SUM = "#";

    private final Cues phrases;

    SumPhrases(Cues phrases) {
        this.phrases = phrases;
    }

    /** Where they stand, in order. */
    List<Span> in(SearchText text) {
        List<Span> found = new ArrayList<>();
        for (Found<Amount> amount : text.amounts()) {
            around(amount.span(), text.folded().text(), found);
        }
        return found;
    }

    private void around(Span sum, String text, List<Span> found) {
        int from = wordFrom(text, Math.max(0, sum.from() - REACH), sum.from());
        String before = text.substring(from, sum.from());
        String behind = text.substring(sum.to(), Math.min(text.length(), sum.to() + REACH));
        for (Span phrase : phrases.all(Folded.of(before + SUM + behind))) {
            if (phrase.covers(before.length())) {
                found.add(new Span(from + phrase.from(), sum.to() + phrase.to() - before.length() - SUM.length()));
            }
        }
    }

    /** Half a word may look like another. */
    private static int wordFrom(String text, int from, int to) {
        int at = from;
        while (at > 0 && at < to && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }
}
