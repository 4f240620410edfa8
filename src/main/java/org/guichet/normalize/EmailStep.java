package org.guichet.normalize;

import java.util.Set;
import java.util.TreeSet;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Emails;
import org.guichet.normalize.find.Found;
import org.guichet.submission.Fields;
import org.guichet.submission.Sender;

/**
 * The complainant's e-mail addresses: stated ones, the sender's, then those in their own words. Where one is known from
 * structure, an address in the text counts only when the words before it offer it: it could be anybody's.
 */
final class EmailStep implements Step {

    private static final String BY = "email";
    private static final int REACH = 60;
    private static final Cues OFFERED = Cues.of(
            "joindre",
            "contacter",
            "recontacter",
            "repondre",
            "repondez",
            "ecrivez",
            "ecrivez-moi",
            "contactez",
            "recontactez",
            "email me",
            "e-mail me",
            "mail me",
            "write me",
            "answer me",
            "ecrire a",
            "m'ecrire",
            "mail",
            "e-mail",
            "email",
            "emails",
            "courriel",
            "mon adresse",
            "adresse",
            "address",
            "reach me",
            "contact me",
            "write to me",
            "reply to",
            "my e-mail",
            "my email");
    private static final Cues SOMEBODY_ELSES = Cues.of(
            "j'ai ecrit",
            "avons ecrit",
            "ai envoye",
            "avons envoye",
            "i wrote",
            "we wrote",
            "i emailed",
            "i e-mailed",
            "we emailed",
            "i sent",
            "we sent",
            "votre adresse",
            "your address",
            "your email",
            "votre mail");

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        intake.submission()
                .firstStated(Fields.EMAIL)
                .ifPresent(given -> keep(given.value(), Source.of(given), given.confidence(), intake, draft));
        for (Sender sender : Senders.ofComplainant(intake.submission())) {
            String email = sender.email();
            if (email != null) {
                keep(email, intake.locate(sender.part(), email), 1.0, intake, draft);
            }
        }
        boolean known = !draft.complainant.emails.isEmpty();
        intake.passages().forEach(text -> search(text, known, intake, draft));
        intake.signatures().ifPresent(text -> search(text, known, intake, draft));
    }

    private static void search(SearchText text, boolean known, Intake intake, CaseDraft draft) {
        for (Found<String> found : Emails.in(text.text())) {
            int from = found.span().from();
            boolean offered = OFFERED.justBefore(text.folded(), from, REACH);
            boolean foreign = SOMEBODY_ELSES.justBefore(text.folded(), from, REACH);
            draft.take(text.part(), found.span());
            boolean theirs = text.isOwn(found.span()) || (text.isLetter() && draft.complainant.emails.isEmpty());
            if (theirs && !foreign && (offered || !known)) {
                keep(found.value(), Source.at(text, found.span()), offered ? 0.9 : 0.6, intake, draft);
            }
        }
    }

    private static void keep(String given, Source source, double confidence, Intake intake, CaseDraft draft) {
        Emails.canonical(given)
                .filter(email -> !isOurs(email, intake))
                .filter(email -> draft.complainant.emails.stream().noneMatch(email::equalsIgnoreCase))
                .ifPresent(email ->
                        draft.add(draft.complainant.emails, "/complainant/emails", email, source, BY, confidence));
    }

    private static boolean isOurs(String email, Intake intake) {
        Set<String> addressed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        intake.submission().to().forEach(to -> Emails.in(to).forEach(found -> addressed.add(found.value())));
        return addressed.contains(email) || intake.rules().isOwnAddress(email);
    }
}
