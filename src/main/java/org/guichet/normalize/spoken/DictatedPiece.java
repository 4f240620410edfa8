package org.guichet.normalize.spoken;

import java.util.Optional;
import org.guichet.submission.Span;

/**
 * A piece of a number that is dictated in several turns: "it's four four one", and after the agent's "yes", "seven seven two".
 *
 * @param written digits and capital letters
 * @param span its words in the turn
 * @param first whether hardly anything is said before it, so that it may go on with what was dictated before
 * @param last whether nothing is said behind it, so that more may follow
 */
public record DictatedPiece(String written, Span span, boolean first, boolean last) {

    /** "Oui, et puis"; who says more begins something new. */
    private static final int MOST_BEFORE = 3;

    /** Digits in one piece with the spaces that a phone number is written with; others as they are. */
    public static String grouped(String digits) {
        return SpokenSequence.phone(digits);
    }

    /**
     * The piece with which a turn begins, or ends; where it does both, all of it.
     *
     * @param text of one turn, as it was transcribed
     * @param folded the same in lower case and without accents, character by character
     * @param atEnd whether the piece at its end is wanted
     */
    public static Optional<DictatedPiece> of(String text, String folded, boolean atEnd) {
        Tokens tokens = new Tokens(text, folded);
        for (int at = 0; at < tokens.size(); at++) {
            Said run = tokens.get(at).known() ? SpokenSequence.run(tokens, at) : null;
            if (run == null) {
                continue;
            }
            boolean last = run.end() == tokens.size();
            if (atEnd ? last : run.first() <= MOST_BEFORE) {
                Span span = new Span(
                        tokens.get(run.first()).from(),
                        tokens.get(run.end() - 1).to());
                return Optional.of(new DictatedPiece(run.written(), span, run.first() <= MOST_BEFORE, last));
            }
            at = Math.max(at, run.end() - 1);
        }
        return Optional.empty();
    }
}
