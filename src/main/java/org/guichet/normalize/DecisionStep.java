package org.guichet.normalize;

import java.util.Optional;
import org.guichet.cases.Decision;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Origin;
import org.guichet.normalize.find.Cues;
import org.jspecify.annotations.Nullable;

/**
 * What the case is. A complaint, unless plain words say that it is something else and no word sounds like a complaint:
 * an answered enquiry costs a minute, an unanswered complaint a customer.
 */
final class DecisionStep implements Step {

    private static final String BY = "decision";
    private static final Cues COMPLAINT = Cues.of(
            "plainte*",
            "reclam*",
            "plaindre",
            "inadmissible*",
            "inacceptable*",
            "scandal*",
            "decu*",
            "decevant*",
            "deception",
            "mecontent*",
            "insatisf*",
            "rembours*",
            "casse*",
            "defectu*",
            "defaut*",
            "retard*",
            "jamais",
            "pas recu*",
            "toujours pas",
            "toujours rien",
            "aucune reponse",
            "sans reponse",
            "probleme*",
            "panne*",
            "erreur*",
            "litige*",
            "abime*",
            "manqu*",
            "ne fonctionne*",
            "ne marche*",
            "pas normal*",
            "anormal*",
            "honte*",
            "mediateur",
            "avocat*",
            "tromp*",
            "arnaque*",
            "double*",
            "a tort",
            "malheureusement",
            "endommage*",
            "fuite*",
            "perdu*",
            "vole*",
            "dedommag*",
            "indemnis*",
            "contest*",
            "complain*",
            "disappoint*",
            "unaccept*",
            "refund*",
            "broken",
            "broke",
            "damag*",
            "faulty",
            "defect*",
            "late",
            "delay*",
            "never",
            "not received",
            "haven't received",
            "hasn't arrived",
            "still waiting",
            "still no",
            "still not",
            "missing",
            "wrong*",
            "problem*",
            "issue*",
            "error*",
            "overcharg*",
            "charged twice",
            "twice",
            "terrible",
            "awful",
            "appalling",
            "poor",
            "rude",
            "unhappy",
            "dissatisf*",
            "doesn't work",
            "not working",
            "does not work",
            "stopped working",
            "ombudsman",
            "lawyer",
            "solicitor",
            "scam",
            "compensation",
            "unfortunately",
            "lost",
            "stolen",
            "leak*",
            "mistake*");
    private static final Cues DATA_REQUEST = Cues.of(
            "droit d'acces",
            "article 15",
            "copie de mes donnees",
            "acces a mes donnees",
            "supprimer mes donnees",
            "effacement de mes donnees",
            "subject access request",
            "copy of my personal data",
            "copy of my data",
            "delete my personal data",
            "delete my data",
            "right of access",
            "right to erasure");
    private static final Cues PRAISE = Cues.of(
            "bravo",
            "felicit*",
            "je tiens a remercier",
            "tenais a remercier",
            "je voulais remercier",
            "merci infiniment",
            "un grand merci",
            "excellent service",
            "ravi*",
            "enchante*",
            "well done",
            "congratulat*",
            "i wanted to thank",
            "just wanted to thank",
            "wish to thank",
            "great service",
            "fantastic",
            "delighted",
            "compliment*");
    private static final Cues ENQUIRY = Cues.of(
            "quels sont vos",
            "quelle est votre",
            "horaires",
            "pourriez-vous me dire",
            "pouvez-vous me dire",
            "est-il possible",
            "je souhaite savoir",
            "je souhaiterais savoir",
            "je voudrais savoir",
            "j'aimerais savoir",
            "renseignement*",
            "could you tell me",
            "can you tell me",
            "could you let me know",
            "do you sell",
            "do you deliver",
            "i would like to know",
            "i'd like to know",
            "opening hours",
            "opening times",
            "is it possible");

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        String summary = intake.submission().proactiveSummary();
        if (intake.submission().origin() == Origin.PROACTIVE) {
            decide(DecisionKind.COMPLAINT, "A system noticed a failure: " + describe(summary), draft);
            return;
        }
        Optional<Source> complaint = intake.first(COMPLAINT);
        if (complaint.isPresent() || !draft.remedies.isEmpty()) {
            complaint.ifPresent(source -> draft.evidence("/decision", source, BY, 0.8));
            String reason = complaint
                    .map(source -> "The words are those of a complaint" + named(source))
                    .orElse("The words are those of a complaint.");
            decide(DecisionKind.COMPLAINT, reason, draft);
        } else if (!decideOtherwise(intake, draft)) {
            decide(DecisionKind.COMPLAINT, "Nothing says clearly that it is anything else.", draft);
        }
    }

    private static boolean decideOtherwise(Intake intake, CaseDraft draft) {
        return on(
                        DATA_REQUEST,
                        intake,
                        draft,
                        DecisionKind.DATA_REQUEST,
                        "Asks for personal data, and for nothing else")
                || on(PRAISE, intake, draft, DecisionKind.PRAISE, "Thanks or praises, and complains of nothing")
                || on(ENQUIRY, intake, draft, DecisionKind.ENQUIRY, "Asks a question, and complains of nothing");
    }

    private static boolean on(Cues cues, Intake intake, CaseDraft draft, DecisionKind kind, String reason) {
        Optional<Source> source = intake.first(cues);
        source.ifPresent(s -> {
            draft.evidence("/decision", s, BY, 0.7);
            decide(kind, reason + named(s), draft);
        });
        return source.isPresent();
    }

    /** The end of a sentence: what decided. Pages translate what stands before the colon. */
    private static String named(Source source) {
        return source.quote() == null ? "." : ": \"" + Text.oneLine(source.quote()) + "\".";
    }

    private static void decide(DecisionKind kind, String reason, CaseDraft draft) {
        draft.decision = new Decision(kind, reason);
    }

    private static String describe(@Nullable String summary) {
        return summary == null || summary.isBlank() ? "it did not say which." : Text.oneLine(summary);
    }
}
