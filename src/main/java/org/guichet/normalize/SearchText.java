package org.guichet.normalize;

import java.util.List;
import org.guichet.normalize.find.Folded;
import org.guichet.submission.Passage;
import org.guichet.submission.Span;

/**
 * A text in which steps look for values: a passage, or the subject.
 *
 * @param part as evidence names it
 * @param text as the contact keeps it, up to the searched length
 * @param own the complainant's own words in it
 */
record SearchText(String part, String text, List<Span> own, Folded folded) {

    /** No letter is longer; what is behind costs time and has nothing to add. UTF-16 units. */
    static final int LONGEST = 200_000;

    static SearchText of(Passage passage) {
        String text = passage.text().length() > LONGEST ? passage.text().substring(0, LONGEST) : passage.text();
        return new SearchText(passage.part(), text, passage.own(), Folded.of(text));
    }

    /** Whether all of it is the sender's: on a letter, the letterhead tells how to reach them. */
    boolean isLetter() {
        return part.startsWith("page:");
    }

    boolean isOwn(Span span) {
        return own.stream().anyMatch(words -> words.from() <= span.from() && span.to() <= words.to());
    }
}
