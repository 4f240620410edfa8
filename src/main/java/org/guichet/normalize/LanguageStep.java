package org.guichet.normalize;

import java.util.Locale;
import java.util.Optional;
import org.guichet.normalize.find.Languages;
import org.guichet.submission.Fields;

/**
 * The language of what was said, from subject and narrative together; for a text too short to tell, the language that
 * the form or the caller stated.
 */
final class LanguageStep implements Step {

    private static final String BY = "language";
    // Below this length a guess between neighbouring languages is not worth more than what the sender said.
    private static final int SHORT = 40;
    private static final int BEGINNING = 200;

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        Optional<String> stated = intake.submission().stated(Fields.LANGUAGE).flatMap(LanguageTags::canonical);
        stated.ifPresent(tag -> prefer(tag, draft));
        String text = text(intake, draft);
        Optional<Languages.Guess> guess = guess(text, stated);
        if (guess.isPresent() && (text.length() >= SHORT || stated.isEmpty())) {
            draft.language = guess.get().tag();
            draft.evidence(
                    "/language",
                    Source.part(part(intake, draft)),
                    BY,
                    round(guess.get().confidence()));
        } else if (stated.isPresent()) {
            draft.language = stated.get();
            draft.evidence("/language", Source.field(Fields.LANGUAGE, stated.get()), BY, 0.8);
        }
    }

    /** Where the beginning is in the language that was stated, two signs agree and the rest need not be asked. */
    private static Optional<Languages.Guess> guess(String text, Optional<String> stated) {
        if (stated.isPresent() && text.length() > BEGINNING) {
            String language = Locale.forLanguageTag(stated.get()).getLanguage();
            Optional<Languages.Guess> beginning = Languages.of(text.substring(0, BEGINNING))
                    .filter(guess -> guess.tag().equals(language));
            if (beginning.isPresent()) {
                return beginning;
            }
        }
        return Languages.of(text);
    }

    private static void prefer(String tag, CaseDraft draft) {
        draft.complainant.preferredLanguage = tag;
        draft.evidence("/complainant/preferredLanguage", Source.field(Fields.LANGUAGE, tag), BY, 1.0);
    }

    private static String text(Intake intake, CaseDraft draft) {
        String subject = intake.submission().subject();
        String summary = intake.submission().proactiveSummary();
        String said = draft.narrative.isEmpty() && summary != null ? summary : draft.narrative;
        return subject == null || subject.equals(said) ? said : subject + "\n" + said;
    }

    private static String part(Intake intake, CaseDraft draft) {
        if (!draft.narrative.isEmpty() && !intake.passages().isEmpty()) {
            return intake.passages().get(0).part();
        }
        return intake.subject().map(SearchText::part).orElse("body");
    }

    private static double round(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
