package org.guichet.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.normalize.find.CueTable;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Folded;
import org.guichet.submission.Span;

/**
 * Questions for information, by their grammar: a sentence with a question mark that begins as English questions do, has a
 * French interrogative, or a verb before its subject ("convient-il"). "Pourquoi", "where is my", "est-ce normal" ask for
 * something else.
 */
final class Questions {

    private static final List<String> INVERTED =
            List.of("-il", "-elle", "-ils", "-elles", "-on", "-je", "-vous", "-ce");
    private static final int LONGEST_OPENING = 30;

    private final Cues asks;
    private final Cues opens;
    private final Cues leads;
    private final Cues accuses;

    /** @param table the words for decisions */
    Questions(CueTable table) {
        asks = table.section("question");
        opens = table.section("question-opens");
        leads = table.section("question-leads");
        accuses = table.section("question-accuses");
    }

    /** The first one in the complainant's own words. */
    Optional<Source> first(Intake intake) {
        for (SearchText text : intake.ownTexts()) {
            Optional<Span> question = first(text);
            if (question.isPresent()) {
                return Optional.of(Source.at(text, question.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Span> first(SearchText text) {
        List<Span> questions = questions(text);
        boolean accused = questions.stream().anyMatch(question -> has(accuses, text.folded(), question));
        return accused
                ? Optional.empty()
                : questions.stream()
                        .filter(question -> asks(text.folded(), question))
                        .findFirst();
    }

    private static List<Span> questions(SearchText text) {
        String words = text.text();
        List<Span> questions = new ArrayList<>();
        for (int mark = words.indexOf('?'); mark >= 0; mark = words.indexOf('?', mark + 1)) {
            Span sentence = Sentences.around(words, new Span(mark, mark));
            if (text.isOwn(sentence)) {
                questions.add(sentence);
            }
        }
        return questions;
    }

    private static boolean has(Cues cues, Folded folded, Span sentence) {
        return !cues.within(folded, sentence.from(), sentence.to()).isEmpty();
    }

    private boolean asks(Folded folded, Span sentence) {
        return has(asks, folded, sentence)
                || isInverted(sentence.of(folded.text()))
                || isOpened(folded, sentence, sentence.from())
                || isOpenedBehindComma(folded, sentence);
    }

    private boolean isOpenedBehindComma(Folded folded, Span sentence) {
        String text = folded.text();
        for (int at = text.indexOf(',', sentence.from());
                at >= 0 && at < sentence.to();
                at = text.indexOf(',', at + 1)) {
            if (isOpened(folded, sentence, behind(folded, at))) {
                return true;
            }
        }
        return false;
    }

    /** "Does it fit", also behind "Hi," and "and". */
    private boolean isOpened(Folded folded, Span sentence, int from) {
        List<Span> before = leads.within(folded, from, Math.min(sentence.to(), from + LONGEST_OPENING));
        return opens.beginsAt(folded, from, sentence.to())
                || before.stream().anyMatch(lead -> opens.beginsAt(folded, behind(folded, lead.to()), sentence.to()));
    }

    private static int behind(Folded folded, int position) {
        int next = position;
        while (next < folded.text().length()
                && !Character.isLetter(folded.text().charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isInverted(String sentence) {
        return INVERTED.stream().anyMatch(pronoun -> isInverted(sentence, pronoun));
    }

    /** Behind a verb, and a whole word. */
    private static boolean isInverted(String sentence, String pronoun) {
        int at = sentence.indexOf(pronoun);
        int end = at + pronoun.length();
        return at > 0
                && Character.isLetter(sentence.charAt(at - 1))
                && (end == sentence.length() || !Character.isLetter(sentence.charAt(end)));
    }
}
