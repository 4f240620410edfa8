package org.guichet.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.spoken.DictatedPiece;
import org.guichet.submission.Passage;
import org.guichet.submission.Span;
import org.guichet.submission.Submission;

/**
 * A number that the customer dictates in several turns, between which the agent does no more than listen.
 *
 * @param value digits and capital letters in one piece
 * @param question what was said before, which may tell what it is the number of
 * @param opening the turn in which it begins
 * @param span its first words there
 * @param parts all turns that it takes
 */
record Dictation(String value, Folded question, Passage opening, Span span, Set<String> parts) {

    private static final String TURN = "turn:";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_LISTENING = 60;
    private static final int MOST_LISTENING = 3;

    /** So many characters are a whole number already. */
    private static final int WHOLE = 9;

    private static final int MOST_PIECES = 8;
    private static final int FEWEST_CHARACTERS = 5;
    private static final int LONGEST_QUESTION = 300;

    /** Where it is said, by its first words. */
    Source source() {
        return new Source(opening.part(), span, span.of(opening.text()));
    }

    /** All of a call, in order; none of anything written. */
    static List<Dictation> in(Submission said) {
        List<Passage> turns = said.passages().stream()
                .filter(passage -> passage.part().startsWith(TURN))
                .toList();
        List<Dictation> found = new ArrayList<>();
        int at = 0;
        while (at < turns.size()) {
            Optional<Dictation> dictation = from(at, turns);
            dictation.ifPresent(found::add);
            at += dictation.map(one -> 2 * one.parts().size() - 1).orElse(1);
        }
        return found;
    }

    private static Optional<Dictation> from(int first, List<Passage> turns) {
        Passage opening = turns.get(first);
        boolean mayGoOn = first + 2 < turns.size()
                && !opening.own().isEmpty()
                && !turns.get(first + 2).own().isEmpty()
                && isListening(turns.get(first + 1));
        Optional<DictatedPiece> piece = mayGoOn ? piece(opening, true) : Optional.empty();
        if (piece.isEmpty() || piece.get().written().length() >= WHOLE) {
            return Optional.empty();
        }
        StringBuilder value = new StringBuilder(piece.get().written());
        Set<String> parts = new HashSet<>(Set.of(opening.part()));
        boolean open = true;
        for (int next = first + 2; open && parts.size() < MOST_PIECES && next < turns.size(); next += 2) {
            Optional<DictatedPiece> more =
                    isListening(turns.get(next - 1)) ? piece(turns.get(next), false) : Optional.empty();
            open = more.isPresent() && more.get().last();
            if (more.isPresent()) {
                value.append(more.get().written());
                parts.add(turns.get(next).part());
            }
        }
        return parts.size() < 2 || value.length() < FEWEST_CHARACTERS
                ? Optional.empty()
                : Optional.of(new Dictation(
                        value.toString(),
                        question(first, turns),
                        opening,
                        piece.get().span(),
                        Set.copyOf(parts)));
    }

    private static Optional<DictatedPiece> piece(Passage turn, boolean atEnd) {
        return turn.own().isEmpty() || turn.text().length() > LONGEST_QUESTION
                ? Optional.empty()
                : DictatedPiece.of(turn.text(), Folded.of(turn.text()).text(), atEnd);
    }

    /** Says "yes", or what it heard again, and asks nothing. */
    private static boolean isListening(Passage turn) {
        String text = turn.text();
        boolean brief = turn.own().isEmpty() && text.length() <= LONGEST_LISTENING && text.indexOf('?') < 0;
        return brief
                && (BLANKS.split(text.strip(), MOST_LISTENING + 2).length <= MOST_LISTENING
                        || DictatedPiece.of(text, Folded.of(text).text(), false).isPresent());
    }

    /** The agent's words before, then the customer's own, which are nearer and outrank them. */
    private static Folded question(int first, List<Passage> turns) {
        String own = turns.get(first).text();
        Passage before = turns.get(Math.max(0, first - 1));
        boolean asked = before.own().isEmpty() && before.text().length() <= LONGEST_QUESTION;
        return Folded.of(asked ? before.text() + "\n" + own : own);
    }
}
