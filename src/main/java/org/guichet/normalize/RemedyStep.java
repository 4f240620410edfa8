package org.guichet.normalize;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.cases.Amount;
import org.guichet.cases.Remedy;
import org.guichet.cases.RemedyKind;
import org.guichet.normalize.find.Cues;
import org.guichet.submission.Fields;
import org.guichet.submission.Span;

/** What the complainant asks for: the stated wish, else plain words for one. */
final class RemedyStep implements Step {

    private static final String BY = "remedy";
    private static final int REACH = 40;
    private static final int AMOUNT_WITHIN = 30;
    private static final Map<RemedyKind, Cues> WORDS = words();
    private static final Cues UNWANTED = Cues.of(
            "ne veux pas",
            "ne souhaite pas",
            "ne voulons pas",
            "ne demande pas",
            "pas de",
            "pas un",
            "don't want",
            "do not want",
            "not asking for",
            "not looking for",
            "no longer want",
            "not want");
    /** Between a wish and a sum: then the sum is said of something else. */
    private static final Pattern ANOTHER_CLAUSE =
            Pattern.compile("[.;!?]\\s|(?<![a-z])(?:i|am|is|was|are|were|est|suis|ai|etait)(?![a-z])");

    private static final Cues WISH = Cues.of(
            "want",
            "would like",
            "wish",
            "ask",
            "expect",
            "require",
            "demande",
            "demandons",
            "souhaite",
            "souhaitons",
            "exige",
            "exigeons",
            "voudrais",
            "aimerais",
            "veux");
    private static final Map<RemedyKind, Cues> DONE = Map.of(
            RemedyKind.REPAIR, Cues.of("repaired", "fixed", "repare", "reparee"),
            RemedyKind.REPLACEMENT, Cues.of("replaced", "remplace", "remplacee"),
            RemedyKind.CANCELLATION, Cues.of("cancelled", "annule", "annulee", "son annulation", "l'annulation"));
    private static final Cues ALREADY = Cues.of("vous m'avez", "vous avez", "on m'a", "you have", "you already");

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        intake.submission().stated(Fields.REMEDY).ifPresent(given -> state(given, draft));
        for (SearchText text : intake.texts()) {
            WORDS.forEach((kind, cues) -> cues.first(text.folded(), span -> text.isOwn(span) && isWished(text, span))
                    .ifPresent(span -> write(kind, text, span, draft)));
            DONE.forEach((kind, cues) -> cues.first(text.folded(), span -> text.isOwn(span) && isAskedFor(text, span))
                    .ifPresent(span -> write(kind, text, span, draft)));
        }
    }

    private static void state(String given, CaseDraft draft) {
        for (String word : given.split("[,;]", CaseDraft.MOST_VALUES)) {
            RemedyKind kind = Arrays.stream(RemedyKind.values())
                    .filter(k -> k.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(RemedyKind.OTHER);
            draft.add(
                    draft.remedies,
                    "/remedySought",
                    new Remedy(kind, null),
                    Source.field(Fields.REMEDY, given),
                    BY,
                    1.0);
        }
    }

    /** Something done is a wish only behind a word of wishing. */
    private static boolean isAskedFor(SearchText text, Span span) {
        return WISH.justBefore(text.folded(), span.from(), REACH) && isWished(text, span);
    }

    private static boolean isWished(SearchText text, Span span) {
        return !UNWANTED.justBefore(text.folded(), span.from(), REACH)
                && !ALREADY.justBefore(text.folded(), span.from(), REACH);
    }

    private static void write(RemedyKind kind, SearchText text, Span span, CaseDraft draft) {
        Optional<Amount> amount = kind == RemedyKind.REFUND || kind == RemedyKind.COMPENSATION
                ? amountAfter(text, span, draft)
                : Optional.empty();
        if (draft.remedies.stream().noneMatch(remedy -> remedy.kind() == kind)) {
            Remedy remedy = new Remedy(kind, amount.orElse(null));
            draft.add(draft.remedies, "/remedySought", remedy, Source.at(text, span), BY, 0.7);
        }
    }

    private static Optional<Amount> amountAfter(SearchText text, Span span, CaseDraft draft) {
        return text.amounts().stream()
                .filter(found ->
                        found.span().from() >= span.to() && found.span().from() - span.to() <= AMOUNT_WITHIN)
                .filter(found -> !ANOTHER_CLAUSE
                        .matcher(text.folded()
                                .text()
                                .substring(span.to(), found.span().from()))
                        .find())
                .map(found -> Dollars.of(found, text, draft))
                .findFirst();
    }

    private static Map<RemedyKind, Cues> words() {
        Map<RemedyKind, Cues> words = new EnumMap<>(RemedyKind.class);
        words.put(RemedyKind.REFUND, Cues.of("rembours*", "refund*", "reimburse*", "money back"));
        words.put(
                RemedyKind.REPLACEMENT,
                Cues.of(
                        "remplacer",
                        "remplacement",
                        "remplacez",
                        "un echange",
                        "l'echange",
                        "echanger",
                        "replacement",
                        "replace",
                        "exchange it",
                        "exchange the"));
        words.put(
                RemedyKind.REPAIR,
                Cues.of("reparer", "reparation", "repair", "be repaired", "fix it", "have it fixed", "be fixed"));
        words.put(
                RemedyKind.REDELIVERY,
                Cues.of(
                        "relivrer",
                        "nouvelle livraison",
                        "livrer a nouveau",
                        "renvoyer le colis",
                        "redeliver*",
                        "deliver it again"));
        words.put(
                RemedyKind.APOLOGY,
                Cues.of("des excuses", "vos excuses", "une excuse", "an apology", "apologise to", "apologize to"));
        words.put(
                RemedyKind.EXPLANATION,
                Cues.of(
                        "une explication",
                        "des explications",
                        "m'expliquer",
                        "an explanation",
                        "explain why",
                        "to know why",
                        "savoir pourquoi",
                        "explain how"));
        words.put(
                RemedyKind.COMPENSATION,
                Cues.of(
                        "dedommage*",
                        "indemnis*",
                        "indemnite",
                        "geste commercial",
                        "compensation",
                        "compensate",
                        "goodwill gesture"));
        words.put(
                RemedyKind.CANCELLATION,
                Cues.of(
                        "annuler ma",
                        "annuler mon",
                        "annuler cette",
                        "annulation de mon",
                        "annulation de ma",
                        "resilier",
                        "ma resiliation",
                        "cancel my",
                        "cancel the",
                        "cancel this",
                        "want to cancel"));
        return words;
    }
}
