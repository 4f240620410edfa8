package org.guichet.normalize;

import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Folded;
import org.guichet.submission.Span;

/**
 * How an agent says what they do and what they promise: who acts and when ("I'll", "nous allons"), then what is done, which
 * must be something that settles or moves a complaint. The first is looked up; only behind it a pattern is tried, so that a
 * turn without such words costs next to nothing.
 */
final class AgentWords {

    private static final Cues WILL = Cues.of(
            "i'll",
            "i will",
            "i'm going to",
            "i am going to",
            "we'll",
            "we will",
            "we're going to",
            "we are going to",
            "you'll",
            "you will",
            "somebody will",
            "someone will",
            "engineer will",
            "technician will",
            "colleague will",
            "manager will",
            "supervisor will",
            "team will",
            "department will",
            "driver will",
            "je",
            "on",
            "nous",
            "vous",
            "technicien",
            "technicienne",
            "conseiller",
            "conseillere",
            "collegue",
            "responsable",
            "expert",
            "livreur",
            "service",
            "quelqu'un");

    private static final Cues HAVE = Cues.of(
            "i've", "i have", "i'm", "i am", "we've", "we have", "we're", "we are", "j'ai", "je", "nous avons", "on a");

    /** Said in one word. */
    private static final Cues DOING = Cues.of(
            "j'annule",
            "j'ouvre un dossier",
            "j'ouvre une reclamation",
            "j'escalade",
            "j'enregistre votre",
            "j'envoie votre");

    /** Words that may stand between. */
    private static final String ADVERBS =
            "(?: (?:now|just|also|then|already|definitely|personally|happily|certainly|gladly|immediately|straight away|go ahead and|gone ahead and|going ahead and|make sure that|make sure|try to|be able to|be)(?![a-z]))*+";

    private static final String ENGLISH =
            "(?:call|ring|phone|telephone|e-?mail|text|send|post|mail|refund|cancel|credit|replace|repair|"
                    + "escalate|arrange|reorder|re-order|order|deliver|redeliver|ship|pass (?:this|that|it|your)|forward|raise|process|issue|"
                    + "reimburse|compensate|come out|visit|contact|get back|reply|write|book|schedule|follow (?:this |that |it )?up|look into|"
                    + "chase|update|waive|remove|block|reset|let you know|receive|hear (?:from|back)|open (?:a|an|your)|log|report|"
                    + "(?:refunded|credited|contacted|called|sent|reimbursed|compensated)|"
                    + "(?:get|have) (?:that|this|it|somebody|someone|(?:your|the|an?) [a-z]{1,20})(?: one)? (?:sent|cancell?ed|refunded|replaced|"
                    + "repaired|fixed|delivered|raised|updated|changed|processed|to (?:call|contact|come|look|ring)))(?![a-z])";

    private static final String SENT =
            "(?:e-?mailed|sent|posted|refunded|credited|cancell?ed|raised|logged|escalated|opened|created|booked|"
                    + "arranged|ordered|reordered|updated|passed|forwarded|transferred (?:your|the|this) |issued|processed|blocked|replaced|"
                    + "reset|registered|applied|removed|waived|scheduled|reported|put (?:in|through) a|made a note of your complaint|"
                    + "got (?:that|this|it|the|your) [a-z ]{0,30}(?:cancell?ed|blocked|booked|ordered|changed|updated))(?![a-z])"
                    + "|(?:sending|raising|logging|escalating|cancell?ing|refunding|booking|opening (?:a|your)|creating|processing|issuing|"
                    + "passing (?:this|that|it|your)|forwarding|crediting|arranging|ordering|blocking|reporting)(?![a-z])";

    private static final String TOO =
            "(?: (?:vous|le|la|les|lui|leur|en|y|va|vais|allons|allez|bien|aussi|egalement|donc|"
                    + "alors|immediatement|tout de suite|faire|de suite|tout de meme|quand meme|va|etre|serez|sera|comptable|technique|clients?|qualite|logistique|financier|commercial|juridique|facturation)(?![a-z]))*+";

    private static final String FRENCH =
            " (?:rappel(?:le|ler|lerai|lera|lons|lerons|leront|e|es)|recontacter?(?:ai|a|ons|ont)?|recontact(?:e|ons|es)|"
                    + "contacter(?:ai|a|ons|ont)|contacter|contactes?|(?:r?en)?voie|(?:r?en)voyer|envoie|envoyons|enverrai|enverra|enverrons|"
                    + "rembourse(?:r|rai|ra|rons|ront|s)?|remboursons|credite(?:r|rai|rons|s)?|annule(?:r|rai|ra|rons)|"
                    + "remplacer(?:ai|a|ons)?|livrer(?:ai|a|ons)?|livres|relivrer|reparer(?:ai|a|ons)?|transmettr(?:e|ai|ons|a)|passera|viendra|"
                    + "interviendra|repondr(?:e|ai|ons|a)|recev(?:oir|rez)|ecrir(?:e|ai|ons)|programmer(?:ai|ons)?|procederons|proceder(?:ai)?|"
                    + "etablir(?:ai)?|faire parvenir|ferai parvenir|ferons parvenir|tiens au courant|tiendrai au courant|tiendrons au courant|"
                    + "tenir au courant|tiendrai informee?|tenir informee?|passer|intervenir)(?![a-z])(?! que )(?! qu')";

    private static final String FAIT =
            " (?:transmis|transfere|cree|ouvert|annule|rembourse|credite|relance|envoye|renvoye|signale|"
                    + "programme|commande|recommande|bloque|modifie|mis a jour|escalade|planifie|enregistre (?:votre|la|une)|note votre (?:reclamation|plainte)|"
                    + "fait (?:une|la|le|un) (?:demande|reclamation|necessaire|signalement|remboursement|geste)|demande (?:le|la|un|une))(?![a-z])";

    private static final String FAIS =
            "(?: (?:vous|le|la|les))?+ (?:transmets|transfere (?:votre|la|le) (?:dossier|demande|reclamation|plainte|colis)|ouvre (?:un|une|votre)|annule|relance|"
                    + "cree (?:un|une)|signale|bloque|enregistre (?:votre|la|une)|viens de (?:(?:vous|le|la|les|lui) |l')?(?:transmettre|creer|ouvrir|annuler|rembourser|envoyer|bloquer|relancer|faire))(?![a-z])";

    private static final Pattern PROMISE =
            Pattern.compile("(?:(?<=ll|to)" + ADVERBS + " " + ENGLISH + ")|" + TOO + FRENCH);

    private static final Pattern ACT = Pattern.compile("(?:(?<=ve|'m|am|'re|are)" + ADVERBS + " (?:" + SENT
            + "))|(?<=ai|ons| a)(?: (?:bien|donc|egalement|aussi|deja|vous|tout de suite))*+" + FAIT + "|(?<=je)"
            + FAIS);

    private AgentWords() {}

    /** Where the agent says what they promise, or what will happen. */
    static Optional<Span> promised(Folded turn) {
        return WILL.first(turn, said -> follows(PROMISE, turn, said));
    }

    /** Where the agent says what they have done, or are doing while they speak. */
    static Optional<Span> done(Folded turn) {
        return DOING.first(turn, said -> !isAsked(turn, said))
                .or(() -> HAVE.first(turn, said -> follows(ACT, turn, said)));
    }

    private static boolean follows(Pattern what, Folded turn, Span said) {
        return !isAsked(turn, said)
                && what.matcher(turn.text())
                        .useTransparentBounds(true)
                        .region(said.to(), turn.text().length())
                        .lookingAt();
    }

    /** "Voulez-vous que je vous rappelle ?" promises nothing yet. */
    private static boolean isAsked(Folded turn, Span said) {
        String text = turn.text();
        for (int at = said.to(); at < text.length(); at++) {
            char c = text.charAt(at);
            boolean last = at + 1 == text.length() || text.charAt(at + 1) == ' ';
            if ((c == '.' || c == '!' || c == '?') && last) {
                return c == '?';
            }
        }
        return false;
    }
}
