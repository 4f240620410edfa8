package org.guichet.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Page;
import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
import org.guichet.normalize.find.Cues;
import org.guichet.submission.Fields;
import org.guichet.submission.Passage;
import org.guichet.submission.Place;
import org.guichet.submission.Span;
import org.guichet.submission.Stated;
import org.guichet.submission.Submission;

/**
 * What steps read: the arrival, its submission, the rules, and the texts prepared for searching.
 *
 * @param subject the subject as received, if there is one
 * @param passages the submission's passages
 * @param signatures the text with only the signatures as own words, if the reader found any
 * @param ownTexts of subject and passages those in which something is the complainant's own: in a call, not what the agent
 *     says
 * @param dictations numbers that take several turns of a call
 */
record Intake(
        Arrival arrival,
        Submission submission,
        Rules rules,
        Optional<SearchText> subject,
        List<SearchText> passages,
        Optional<SearchText> signatures,
        List<SearchText> ownTexts,
        List<Dictation> dictations) {

    static Intake of(Arrival arrival, Submission submission, Rules rules, SearchText.Finders finders) {
        List<SearchText> passages = submission.passages().stream()
                .map(passage -> SearchText.of(passage, finders, isRecognised(passage.part(), submission), 0))
                .toList();
        Optional<SearchText> subject = subject(submission, finders);
        return new Intake(
                arrival,
                submission,
                rules,
                subject,
                passages,
                signatures(submission, passages, finders),
                Stream.concat(subject.stream(), passages.stream())
                        .filter(text -> !text.own().isEmpty())
                        .toList(),
                Dictation.in(submission));
    }

    /** The same content under another arrival. */
    Intake as(Arrival other) {
        return new Intake(other, submission, rules, subject, passages, signatures, ownTexts, dictations);
    }

    /** The subject, then the passages. */
    List<SearchText> texts() {
        List<SearchText> all = new ArrayList<>();
        subject.ifPresent(all::add);
        all.addAll(passages);
        return all;
    }

    /** Where the complainant's own words first hold one of these. */
    Optional<Source> first(Cues cues) {
        for (SearchText text : ownTexts()) {
            Optional<Span> span = cues.first(text.folded(), text::isOwn);
            if (span.isPresent()) {
                return Optional.of(Source.at(text, span.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether some text is longer than what is searched. */
    boolean isTooLongToSearch() {
        return submission.passages().stream().anyMatch(p -> p.text().length() > SearchText.LONGEST);
    }

    /** Where these words stand in the text of a part, when they do. */
    Source locate(String part, String words) {
        return texts().stream()
                .filter(text -> text.part().equals(part))
                .filter(text -> text.text().contains(words))
                .map(text -> Source.at(text, span(text.text().indexOf(words), words)))
                .findFirst()
                .orElse(new Source(part, null, words));
    }

    private static Span span(int from, String words) {
        return new Span(from, from + words.length());
    }

    private static boolean isRecognised(String part, Submission submission) {
        if (part.startsWith("attachment:")) {
            return true;
        }
        for (Page page : submission.pages()) {
            if (page.confidence() != null && part.equals("page:" + page.number())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<SearchText> subject(Submission submission, SearchText.Finders finders) {
        Stated read = submission.firstStated(Fields.SUBJECT).orElse(null);
        Place place = read == null ? null : read.place();
        if (read != null && place != null && read.value().equals(submission.subject())) {
            return Optional.of(SearchText.of(
                    Passage.whole(place.part(), read.value()),
                    finders,
                    isRecognised(place.part(), submission),
                    place.span().from()));
        }
        String subject = submission.subject();
        String part = submission.message() == null ? "field:subject" : "header:Subject";
        return subject == null || subject.isBlank()
                ? Optional.empty()
                : Optional.of(SearchText.of(Passage.whole(part, subject), finders));
    }

    private static Optional<SearchText> signatures(
            Submission submission, List<SearchText> passages, SearchText.Finders finders) {
        List<Span> spans = submission.quoted().stream()
                .filter(quoted -> quoted.kind() == QuotedKind.SIGNATURE)
                .filter(quoted -> quoted.to() <= SearchText.LONGEST)
                .map(Intake::span)
                .toList();
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        return passages.stream()
                .filter(passage -> passage.isAllOf("body", submission.text()))
                .findFirst()
                .map(passage -> passage.withOwn(spans))
                .or(() -> Optional.of(SearchText.of(Passage.of("body", submission.text(), spans), finders)));
    }

    private static Span span(Quoted quoted) {
        return new Span(quoted.from(), quoted.to());
    }
}
