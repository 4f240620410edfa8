package org.guichet.normalize;

import java.util.Optional;
import org.guichet.cases.Attachment;
import org.guichet.cases.QuotedKind;

/**
 * The narrative: the complainant's own words; where there are none, the nearest thing to them that the arrival has (the
 * subject, an attached text, the whole text), flagged, so that a case is never empty because a cut went wrong.
 */
final class NarrativeStep implements Step {

    private static final String BY = "narrative";

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        String own = intake.submission().narrative();
        if (!own.isBlank()) {
            draft.narrative = own;
            draft.evidence("/narrative", Source.part(firstOwnPart(intake)), BY, 1.0);
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
                    "attachment:" + attached.get().sha256(),
                    "narrative-from-attachment");
        } else if (!whole.isEmpty() && (subject.isEmpty() || isSomebodysWords(intake))) {
            write(draft, whole, "body", "narrative-from-quoted");
        } else {
            subject.ifPresent(s -> write(draft, s.text().strip(), s.part(), "narrative-from-subject"));
        }
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
