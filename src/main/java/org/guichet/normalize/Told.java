package org.guichet.normalize;

import org.guichet.normalize.find.CueTable;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Folded;
import org.guichet.submission.Span;

/**
 * Whether somebody tells of a remedy instead of asking for it. What stands nearest before it in its clause decides: "je
 * demande" and "please" ask, "ils m'ont promis", "I was offered" and "if I had" tell. Where neither stands there, what
 * follows ("le remboursement a été refusé") and the word itself do ("they replaced", "remboursez").
 */
final class Told {

    private static final int BEHIND = 28;
    private static final String IMPERATIVE = "ez";
    private static final Cues INDICATIVE =
            Cues.of("vous", "vous me", "vous nous", "vous le", "vous la", "vous les", "vous lui");

    private final Cues asks;
    private final Cues tells;
    private final Cues tellsBehind;
    private final Cues tellsItself;
    private final Cues conjugated;
    private final Cues subject;

    /** @param table the words for remedies */
    Told(CueTable table) {
        asks = table.section("asked");
        tells = table.section("told");
        tellsBehind = table.section("told-behind");
        tellsItself = table.section("telling");
        conjugated = table.section("conjugated");
        subject = table.section("subject");
    }

    /** @param span of the words for a remedy */
    boolean is(Folded folded, Span span) {
        int clause = span.from() - Clauses.start(folded.text(), span.from());
        int lastTold = tells.lastBefore(folded, span.from(), clause);
        int lastAsked = asks.lastBefore(folded, span.from(), clause);
        if (lastAsked < 0 && lastTold < 0) {
            return !isAsking(folded, span) && (isToldBehind(folded, span) || isTelling(folded, span));
        }
        return lastTold >= lastAsked && !isImperative(folded, span);
    }

    /** "Want to know why" asks by itself. */
    private boolean isAsking(Folded folded, Span span) {
        return !asks.within(folded, span.from(), span.to()).isEmpty();
    }

    private boolean isToldBehind(Folded folded, Span span) {
        int clause = Clauses.end(folded.text(), span.to()) - span.to();
        return tellsBehind.justAfter(folded, span.to(), Math.min(BEHIND, clause));
    }

    /** "They replaced it", "on rembourse les autres", "the driver apologised". */
    private boolean isTelling(Folded folded, Span span) {
        return tellsItself.beginsAt(folded, span.from(), span.to())
                || conjugated.beginsAt(folded, span.from(), span.to()) && subject.leadsTo(folded, span.from());
    }

    /** "J'ai payé deux fois et remboursez-moi", not "vous remboursez". */
    private static boolean isImperative(Folded folded, Span span) {
        int end = span.from();
        while (end < span.to() && Character.isLetter(folded.text().charAt(end))) {
            end++;
        }
        return folded.text().startsWith(IMPERATIVE, end - IMPERATIVE.length())
                && !INDICATIVE.leadsTo(folded, span.from());
    }
}
