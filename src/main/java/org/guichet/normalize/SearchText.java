package org.guichet.normalize;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.Amount;
import org.guichet.normalize.find.Amounts;
import org.guichet.normalize.find.Dates;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.Misread;
import org.guichet.normalize.find.Phrasebook;
import org.guichet.normalize.spoken.SpokenText;
import org.guichet.normalize.spoken.WrittenText;
import org.guichet.submission.Passage;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text in which steps look for values: a passage, or the subject.
 *
 * @param part as evidence names it
 * @param text as the contact keeps it, up to the searched length
 * @param own the complainant's own words in it
 * @param recognised whether letters may have been taken for digits, and the reverse
 * @param folded as it is searched, misread digits put right
 * @param amounts sums of money in it, which several steps ask for
 * @param dates dates in it, likewise
 * @param said for what was spoken and is searched as it would be written: where each place stands in the text that the
 *     contact keeps
 * @param offset where it begins in the text that the contact keeps for that part: a letter's subject stands on a page
 */
record SearchText(
        String part,
        String text,
        List<Span> own,
        boolean recognised,
        Folded folded,
        List<Found<Amount>> amounts,
        List<Found<LocalDate>> dates,
        @Nullable WrittenText said,
        int offset) {

    /** No letter is longer; what is behind costs time and has nothing to add. UTF-16 units. */
    static final int LONGEST = 200_000;

    private static final String TURN = "turn:";

    /** What is looked up once in every text, and the lists of phrases that steps will look for. */
    record Finders(Amounts amounts, Dates dates, Phrasebook book) {}

    static SearchText of(Passage passage, Finders finders) {
        return of(passage, finders, false, 0);
    }

    static SearchText of(Passage passage, Finders finders, boolean recognised, int offset) {
        String text = passage.text().length() > LONGEST ? passage.text().substring(0, LONGEST) : passage.text();
        Folded folded = Folded.of(recognised ? Misread.mended(text) : text, finders.book());
        // What an agent reads back was said by the customer before.
        if (passage.part().startsWith(TURN) && !passage.own().isEmpty()) {
            Optional<WrittenText> said = SpokenText.of(text, folded.text());
            if (said.isPresent()) {
                return spoken(passage, said.get(), finders);
            }
        }
        return new SearchText(
                passage.part(),
                text,
                passage.own(),
                recognised,
                folded,
                finders.amounts().in(folded),
                finders.dates().in(folded),
                null,
                offset);
    }

    /** A text in which nothing but words is looked for. */
    static SearchText bare(Passage passage, Folded folded) {
        return new SearchText(
                passage.part(), passage.text(), passage.own(), false, folded, List.of(), List.of(), null, 0);
    }

    private static SearchText spoken(Passage passage, WrittenText said, Finders finders) {
        Folded folded = Folded.of(said.text(), finders.book());
        return new SearchText(
                passage.part(),
                said.text(),
                said.written(passage.own()),
                false,
                folded,
                finders.amounts().in(folded),
                finders.dates().in(folded),
                said,
                0);
    }

    /** Where this stands in the text that the contact keeps, and the words there, the last of them whole. */
    Source at(Span found) {
        Span span = whole(found);
        if (said == null) {
            return new Source(part, inPart(span), span.of(text));
        }
        Span kept = said.kept(span);
        return new Source(part, kept, said.keptWords(kept));
    }

    /** A phrase may end with an elision: of "personne n'a" it is "personne n'" that was found. */
    private Span whole(Span found) {
        int to = found.to();
        if (to > found.from() && folded.text().charAt(to - 1) == '\'') {
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
        }
        return to == found.to() ? found : new Span(found.from(), to);
    }

    boolean isAllOf(String otherPart, String otherText) {
        return part.equals(otherPart) && text.equals(otherText);
    }

    /** The same text, of which other pieces count as own; what was found in it is not looked for again. */
    SearchText withOwn(List<Span> others) {
        return new SearchText(part, text, List.copyOf(others), recognised, folded, amounts, dates, said, offset);
    }

    /** Whether all of it is the sender's: on a letter, the letterhead tells how to reach them. */
    boolean isLetter() {
        return part.startsWith("page:") || part.startsWith("attachment:");
    }

    /** Whether it came along with what was written. */
    boolean isAttachment() {
        return part.startsWith("attachment:");
    }

    /** The span as the part counts it. */
    Span inPart(Span span) {
        return offset == 0 ? span : new Span(span.from() + offset, span.to() + offset);
    }

    boolean isOwn(Span span) {
        return said != null || isTurn()
                ? isOwn(span.from()) && isOwn(span.to() - 1) // a sound of thinking may be cut out between
                : isWithinOwn(span);
    }

    // Asked of every word that was found: a loop costs a fifth of a stream.
    private boolean isWithinOwn(Span span) {
        for (Span words : own) {
            if (words.from() <= span.from() && span.to() <= words.to()) {
                return true;
            }
        }
        return false;
    }

    private boolean isTurn() {
        return part.startsWith(TURN);
    }

    private boolean isOwn(int position) {
        for (Span words : own) {
            if (words.covers(position)) {
                return true;
            }
        }
        return false;
    }
}
