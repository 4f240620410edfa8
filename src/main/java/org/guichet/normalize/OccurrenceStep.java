package org.guichet.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.DatePrecision;
import org.guichet.cases.DateRange;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Found;
import org.guichet.submission.Fields;

/**
 * When it happened: the stated date, else a date written out in the complainant's own words that is neither in the
 * future, nor ten years past, nor said to be the date of something else (a birth, an invoice, a letter).
 */
final class OccurrenceStep implements Step {

    private static final String BY = "occurrence";
    private static final int YEARS_BACK = 10;
    private static final int REACH = 40;
    private static final Cues SOMETHING_ELSE = Cues.of(
            "ne le",
            "nee le",
            "naissance",
            "born",
            "birth",
            "facture* du",
            "facture* datee du",
            "courrier du",
            "lettre du",
            "mail du",
            "contrat du",
            "devis du",
            "letter of",
            "letter dated",
            "invoice dated",
            "invoice of",
            "email of",
            "e-mail of",
            "avant le",
            "before",
            "jusqu'au",
            "until");

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        Optional<String> stated = intake.submission().stated(Fields.OCCURRED_ON);
        Optional<LocalDate> date = stated.flatMap(OccurrenceStep::isoDate);
        if (date.isPresent()) {
            write(date.get(), Source.field(Fields.OCCURRED_ON, stated.get()), 1.0, draft);
            return;
        }
        List<Candidate> candidates = candidates(intake);
        if (!candidates.isEmpty()) {
            double confidence = candidates.size() == 1 ? 0.8 : 0.6;
            write(candidates.get(0).date(), candidates.get(0).source(), confidence, draft);
        }
    }

    private record Candidate(LocalDate date, Source source) {}

    private static List<Candidate> candidates(Intake intake) {
        LocalDate said = saidOn(intake);
        List<Candidate> candidates = new ArrayList<>();
        for (SearchText text : intake.texts()) {
            for (Found<LocalDate> found : text.dates()) {
                LocalDate date = found.value();
                boolean plausible = !date.isAfter(said) && date.isAfter(said.minusYears(YEARS_BACK));
                if (plausible && text.isOwn(found.span()) && !isOfSomethingElse(text, found)) {
                    candidates.add(new Candidate(date, Source.at(text, found.span())));
                }
            }
        }
        return candidates;
    }

    private static boolean isOfSomethingElse(SearchText text, Found<LocalDate> found) {
        return SOMETHING_ELSE.justBefore(text.folded(), found.span().from(), REACH) || isDateLine(text.text(), found);
    }

    // "Lyon, le 14 mars 2025" alone on its line is the date of the letter.
    private static boolean isDateLine(String text, Found<LocalDate> found) {
        int lineStart = text.lastIndexOf('\n', found.span().from()) + 1;
        int lineEnd = text.indexOf('\n', found.span().to());
        String before = text.substring(lineStart, found.span().from()).strip();
        String after = text.substring(found.span().to(), lineEnd < 0 ? text.length() : lineEnd)
                .strip();
        boolean placeBefore =
                before.isEmpty() || before.endsWith(",") || before.endsWith(", le") || before.endsWith(":");
        return after.length() <= 1 && placeBefore && before.length() <= 40 && lineEnd >= 0;
    }

    private static LocalDate saidOn(Intake intake) {
        Instant sent = intake.submission().sentAt();
        Instant said = sent == null ? ContactMaker.receivedAt(intake) : sent;
        return said.atZone(intake.rules().zone()).toLocalDate();
    }

    private static Optional<LocalDate> isoDate(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void write(LocalDate date, Source source, double confidence, CaseDraft draft) {
        draft.occurredOn = new DateRange(date, date, DatePrecision.DAY);
        draft.evidence("/occurredOn", source, BY, confidence);
    }
}
