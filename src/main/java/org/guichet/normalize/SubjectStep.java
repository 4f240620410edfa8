package org.guichet.normalize;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.cases.Reference;
import org.guichet.normalize.find.Folded;
import org.guichet.submission.Fields;
import org.guichet.submission.Span;
import org.guichet.submission.Stated;
import org.guichet.submission.Submission;

/**
 * The subject without reply and forward prefixes and our own tag; without a subject, the first sentence. That of a form which
 * came as a mail is the form's name, the same for whoever fills it in.
 */
final class SubjectStep implements Step {

    private static final String BY = "subject";
    private static final Pattern PREFIX = Pattern.compile(
            "\\s*(?:re|fw|fwd|tr|aw|wg|rv|sv|vs|vb|vl|antw|odp|pd|ynt|ilt|enc|res|rif|i|r|videresend|redir\\.)\\s?(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\))?\\s?[:\\uFF1A]");
    private static final Pattern TAG = Pattern.compile("\\[[^\\]\\[]{0,30}?([2-9a-z]{4}-[2-9a-z]{4})\\]");
    private static final int MOST_PREFIXES = 20;
    private static final int LONGEST = 300;

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        Optional<String> original = intake.submission()
                .firstStated(Fields.SUBJECT)
                .filter(stated -> stated.place() == null)
                .map(Stated::value)
                .map(subject -> kept(subject).of(subject))
                .filter(words -> !words.isBlank());
        if (original.isPresent()) {
            draft.subject = Text.oneLine(original.get());
            draft.evidence("/subject", intake.locate("body", original.get()), BY, 1.0);
            return;
        }
        if (intake.submission().flags().contains(Submission.CONTACT_FORM) && firstSentence(intake, draft)) {
            return;
        }
        Optional<Span> kept = intake.subject().map(text -> kept(text.text())).filter(span -> span.to() > span.from());
        if (kept.isPresent()) {
            SearchText subject = intake.subject().orElseThrow();
            draft.subject = Text.oneLine(kept.get().of(subject.text()));
            draft.evidence("/subject", Source.at(subject, kept.get()), BY, 1.0);
        } else {
            fromText(intake, draft);
        }
    }

    private static void fromText(Intake intake, CaseDraft draft) {
        String summary = intake.submission().proactiveSummary();
        if (summary != null && !summary.isBlank()) {
            draft.subject = Text.oneLine(summary);
            draft.evidence("/subject", Source.part("body"), BY, 0.9);
            return;
        }
        firstSentence(intake, draft);
    }

    /** @return whether there is one */
    private static boolean firstSentence(Intake intake, CaseDraft draft) {
        return FirstSentence.in(intake.passages())
                .map(found -> {
                    String sentence = Text.oneLine(found.span().of(found.text().text()));
                    draft.subject = capitalised(sentence) + (found.cut() ? "…" : "");
                    draft.evidence("/subject", Source.at(found.text(), found.span()), "first-sentence", 0.5);
                    return draft.subject;
                })
                .isPresent();
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** What of the subject is left when prefixes and tags are taken off both ends. */
    private static Span kept(String subject) {
        String folded = Folded.of(subject).text();
        int from = 0;
        int to = folded.length();
        for (int i = 0; i < MOST_PREFIXES; i++) {
            int next = skipPrefix(folded, from, to);
            if (next == from) {
                break;
            }
            from = next;
        }
        to = Math.max(from, beforeTag(folded, from, to));
        while (to > from && Character.isWhitespace(folded.charAt(to - 1))) {
            to--;
        }
        return new Span(from, Math.min(to, from + LONGEST));
    }

    private static int skipPrefix(String folded, int from, int to) {
        Matcher prefix = PREFIX.matcher(folded).region(from, to);
        int next = prefix.lookingAt() ? prefix.end() : from;
        while (next < to && Character.isWhitespace(folded.charAt(next))) {
            next++;
        }
        Matcher tag = TAG.matcher(folded).region(next, to);
        return tag.lookingAt() && Reference.parse(tag.group(1)).isPresent() ? tag.end() : next;
    }

    private static int beforeTag(String folded, int from, int to) {
        Matcher tag = TAG.matcher(folded).region(from, to);
        while (tag.find()) {
            if (tag.end() == to && Reference.parse(tag.group(1)).isPresent()) {
                return tag.start();
            }
        }
        return to;
    }
}
