package org.guichet.normalize;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.cases.Attachment;
import org.guichet.cases.QuotedKind;
import org.guichet.submission.Submission;

/**
 * The narrative: the complainant's own words; where there are none, the nearest thing to them that the arrival has (the
 * subject, an attached text, the whole text), flagged, so that a case is never empty because a cut went wrong.
 */
final class NarrativeStep implements Step {

    private static final String BY = "narrative";
    private static final String ATTACHMENT = "attachment:";
    private static final String FROM_ATTACHMENT = "narrative-from-attachment";

    /** No case is without a narrative, and one that waits is better than none. */
    private static final String NO_NAME = "1 document";

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        String own = intake.submission().narrative();
        if (!own.isBlank()) {
            String part = firstOwnPart(intake);
            draft.narrative = own;
            draft.evidence("/narrative", Source.part(part), BY, 1.0);
            if (part.startsWith(ATTACHMENT)) {
                draft.flags.add(FROM_ATTACHMENT);
            }
        } else if (intake.submission().flags().contains(Submission.AWAITED)) {
            await(intake, draft);
        } else if (intake.submission().proactiveSummary() == null) {
            substitute(intake, draft);
        }
    }

    private static void substitute(Intake intake, CaseDraft draft) {
        Optional<SearchText> subject = intake.subject();
        Optional<Attachment> attached = intake.submission().attachments().stream()
                .filter(attachment ->
                        attachment.text() != null && !attachment.text().isBlank())
                .findFirst();
        String whole = intake.submission().text().strip();
        if (attached.isPresent()) {
            String text = attached.get().text();
            write(
                    draft,
                    text == null ? "" : text.strip(),
                    ATTACHMENT + attached.get().sha256(),
                    FROM_ATTACHMENT);
        } else if (!whole.isEmpty() && (subject.isEmpty() || isSomebodysWords(intake))) {
            write(draft, whole, "body", "narrative-from-quoted");
        } else {
            subject.ifPresent(s -> write(draft, s.text().strip(), s.part(), "narrative-from-subject"));
        }
    }

    /** The names of the documents stand for what they say until it was read. */
    private static void await(Intake intake, CaseDraft draft) {
        List<Attachment> attached = intake.submission().attachments();
        String names = attached.stream()
                .map(Attachment::name)
                .flatMap(Stream::ofNullable)
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
        write(
                draft,
                names.isEmpty() ? NO_NAME : names,
                ATTACHMENT + attached.get(0).sha256(),
                Submission.AWAITED);
    }

    // A forwarded mail says something; a bare signature says less than the subject.
    private static boolean isSomebodysWords(Intake intake) {
        return intake.submission().quoted().stream()
                .anyMatch(piece -> piece.kind() == QuotedKind.HISTORY || piece.kind() == QuotedKind.FORWARD_HEADER);
    }

    private static void write(CaseDraft draft, String text, String part, String flag) {
        draft.narrative = text;
        draft.flags.add(flag);
        draft.evidence("/narrative", Source.part(part), BY, 0.5);
    }

    private static String firstOwnPart(Intake intake) {
        return intake.passages().stream()
                .filter(passage -> !passage.own().isEmpty())
                .map(SearchText::part)
                .findFirst()
                .orElse("body");
    }
}
