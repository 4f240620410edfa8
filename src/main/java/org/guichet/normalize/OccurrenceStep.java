package org.guichet.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.DatePrecision;
import org.guichet.cases.DateRange;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.date.Moment;
import org.guichet.normalize.find.date.Moments;
import org.guichet.submission.Fields;
import org.guichet.submission.Span;

/**
 * When it happened: the stated date, else the likeliest of those in the complainant's own words. None is likely that lies in
 * the future or ten years past, or is said to be the date of something else (a birth, an invoice, a letter); the day of an
 * order or a purchase is taken only where there is no other.
 */
final class OccurrenceStep implements Step {

    private static final String BY = "occurrence";
    private static final int YEARS_BACK = 10;
    private static final int LONGEST_PLACE = 40;
    private static final int REACH = 40;
    private static final int PURCHASE_REACH = 60;
    private static final double CERTAIN = 0.8;
    private static final double LIKELY = 0.6;
    private static final Cues SOMETHING_ELSE = Cues.of(
            "ne le",
            "nee le",
            "naissance",
            "born",
            "birth",
            "courrier du",
            "lettre du",
            "mail du",
            "contrat du",
            "devis du",
            "letter of",
            "letter dated",
            "email of",
            "e-mail of",
            "client depuis",
            "cliente depuis",
            "clients depuis",
            "abonne depuis",
            "abonnee depuis",
            "adherent depuis",
            "assure depuis",
            "assuree depuis",
            "customer since",
            "customer for",
            "member since",
            "been with you",
            "chez vous depuis");
    /** Right before a day that was still to come, or that it is now. */
    private static final Cues TO_COME = Cues.of(
            "avant le",
            "avant",
            "before",
            "before the",
            "d'ici le",
            "d'ici au",
            "d'ici",
            "by",
            "by the",
            "nous sommes",
            "nous sommes le",
            "on est le",
            "on est",
            "it is now",
            "it is now the",
            "it's now",
            "now");

    private static final Cues WEAKER = Cues.of(
            "jusqu'au",
            "until",
            "commande* du",
            "commande* le",
            "commande* en",
            "commande* il y a",
            "commande passee",
            "achete*",
            "achat*",
            "facture* du",
            "facture* datee du",
            "releve du",
            "passes",
            "invoice dated",
            "invoice of",
            "statement of",
            "ordered",
            "bought",
            "purchased",
            "order placed",
            "promis*",
            "reponse pour",
            "au plus tard",
            "signale* le",
            "reported on",
            "rendu* le",
            "est du*",
            "tombe*",
            "reporte* au",
            "nouveau rdv",
            "new slot",
            "depuis le",
            "for two years",
            "years old");

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        Optional<String> stated = intake.submission().stated(Fields.OCCURRED_ON);
        Optional<LocalDate> date = stated.flatMap(OccurrenceStep::isoDate);
        if (date.isPresent()) {
            DateRange day = new DateRange(date.get(), date.get(), DatePrecision.DAY);
            write(day, Source.field(Fields.OCCURRED_ON, stated.get()), 1.0, draft);
            return;
        }
        List<Candidate> candidates = candidates(intake, draft.language == null ? "" : draft.language);
        candidates.stream()
                .min(Comparator.comparingInt(Candidate::rank))
                .ifPresent(
                        best -> write(best.range(), best.source(), candidates.size() == 1 ? CERTAIN : LIKELY, draft));
    }

    /** The lower the rank, the likelier; of two alike the first one named. */
    private record Candidate(DateRange range, Source source, int rank) {}

    private static List<Candidate> candidates(Intake intake, String language) {
        LocalDate said = saidOn(intake);
        List<Candidate> candidates = new ArrayList<>();
        for (SearchText text : intake.ownTexts()) {
            for (Found<Moment> found : moments(text, language, said)) {
                DateRange range = found.value().range();
                boolean plausible = !range.from().isAfter(said) && range.to().isAfter(said.minusYears(YEARS_BACK));
                if (plausible && text.isOwn(found.span()) && !isOfSomethingElse(text, found.span())) {
                    candidates.add(new Candidate(range, Source.at(text, found.span()), rank(text, found)));
                }
            }
        }
        return candidates;
    }

    /** Days with month and year are found in any language. */
    private static List<Found<Moment>> moments(SearchText text, String language, LocalDate said) {
        List<Found<Moment>> all = new ArrayList<>();
        for (Found<LocalDate> found : text.dates()) {
            DateRange day = new DateRange(found.value(), found.value(), DatePrecision.DAY);
            all.add(new Found<>(new Moment(day, Moment.Kind.DATE), found.span()));
        }
        for (Found<Moment> found : Moments.in(text.folded(), language, said)) {
            if (all.stream().noneMatch(known -> overlap(known.span(), found.span()))) {
                all.add(found);
            }
        }
        all.sort(Comparator.comparingInt(found -> found.span().from()));
        return all;
    }

    private static boolean overlap(Span one, Span other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private static int rank(SearchText text, Found<Moment> found) {
        int rank =
                switch (found.value().kind()) {
                    case DATE, DAY -> 0;
                    case SPAN -> 1;
                    case MONTH -> 2;
                    case YEAR -> 4;
                    case BARE_MONTH -> 5;
                };
        boolean weaker = WEAKER.justBefore(text.folded(), found.span().from(), PURCHASE_REACH);
        return weaker ? rank + 3 : rank;
    }

    private static boolean isOfSomethingElse(SearchText text, Span span) {
        return SOMETHING_ELSE.justBefore(text.folded(), span.from(), REACH)
                || TO_COME.leadsTo(text.folded(), span.from())
                || isDateLine(text.text(), span);
    }

    // "Lyon, le 14 mars 2025" alone on its line is the date of the letter. A line may be as long as the text and full
    // of dates:
    // no more of it is looked at than a place is long.
    private static boolean isDateLine(String text, Span span) {
        return endsLine(text, span.to())
                && placeBefore(text, span.from())
                        .filter(place ->
                                place.isEmpty() || place.endsWith(",") || place.endsWith(", le") || place.endsWith(":"))
                        .isPresent();
    }

    /** With one mark behind, or none. */
    private static boolean endsLine(String text, int at) {
        int marks = 0;
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && marks <= 1) {
            marks += Character.isWhitespace(text.charAt(end)) ? 0 : 1;
            end++;
        }
        return marks <= 1 && end < text.length();
    }

    /** What stands before in the line; nothing when it is longer than a place. */
    private static Optional<String> placeBefore(String text, int at) {
        int first = at;
        int end = at;
        for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                end = first == at ? i + 1 : end;
                first = i;
            }
            if (first < at && end - first > LONGEST_PLACE) {
                return Optional.empty();
            }
        }
        return Optional.of(first == at ? "" : text.substring(first, end));
    }

    /** The day on which it was written or said, by the organisation's clock. */
    static LocalDate saidOn(Intake intake) {
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

    private static void write(DateRange range, Source source, double confidence, CaseDraft draft) {
        draft.occurredOn = range;
        draft.evidence("/occurredOn", source, BY, confidence);
    }
}
