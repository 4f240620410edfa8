package org.guichet.normalize;

import java.util.Set;
import org.guichet.cases.Automatic;
import org.guichet.cases.MailFacts;
import org.guichet.submission.MailSigns;
import org.guichet.submission.MailSigns.Authenticated;
import org.guichet.submission.Overrides;
import org.guichet.submission.Sign;
import org.guichet.submission.Submission;

/** How the mail came to be sent, where it matters for the case: each flag with the header that raised it as evidence. */
final class MailSignStep implements Step {

    static final String NO_ACKNOWLEDGEMENT = "no-acknowledgement";
    static final String SPAM_SUSPECTED = "spam-suspected";
    static final String SENDER_UNVERIFIED = "sender-unverified";

    /** Set aside once and taken back; more from one sender than a person writes. */
    private static final Set<String> UNANSWERED = Set.of(Overrides.TAKEN_BACK, MailSigns.MANY_FROM_SENDER);

    private static final String BY = "mail-signs";

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        Submission submission = intake.submission();
        MailFacts message = submission.message();
        MailSigns signs = submission.signs();
        if (message != null && message.automatic() == Automatic.BULK) {
            draft.flags.add("bulk-mail");
        }
        if (signs != null) {
            signs.noAnswer().stream().findFirst().ifPresent(sign -> flag(NO_ACKNOWLEDGEMENT, sign, draft));
            if (signs.spam() != null) {
                flag(SPAM_SUSPECTED, signs.spam(), draft);
            }
            if (signs.authenticated() != null) {
                authenticated(signs.authenticated(), message, draft);
            }
        }
        if (message != null && UNANSWERED.stream().anyMatch(submission.flags()::contains)) {
            draft.flags.add(NO_ACKNOWLEDGEMENT);
        }
    }

    private static void authenticated(
            Authenticated word, @org.jspecify.annotations.Nullable MailFacts message, CaseDraft draft) {
        if (message != null && message.authentication() != null) {
            Source source = new Source(word.by().part(), null, word.by().quote());
            draft.evidence("/contacts/0/message/authentication", source, BY, word.aligned() ? 1.0 : 0.0);
        }
        if (!word.aligned()) {
            flag(SENDER_UNVERIFIED, word.by(), draft);
        }
    }

    private static void flag(String flag, Sign sign, CaseDraft draft) {
        if (draft.flags.add(flag)) {
            String quote = sign.quote().isEmpty() ? null : sign.quote();
            draft.evidence("/flags/" + (draft.flags.size() - 1), new Source(sign.part(), null, quote), BY, 1.0);
        }
    }
}
