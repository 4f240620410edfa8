package org.guichet.normalize;

import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.cases.MailFacts;
import org.guichet.followup.TokenPlaces;
import org.guichet.submission.BounceReport;
import org.guichet.submission.MailSigns;
import org.guichet.submission.Submission;

/**
 * Mail that is no complaint: what a machine wrote by itself, reports about mail of ours, our own mail come back; spam only
 * where the organisation wants it. Bulk mail is kept, people use lists.
 */
final class MailRules {

    static final String OWN_MAIL = "own-mail";
    static final String SPAM = "spam";

    private MailRules() {}

    static Optional<Outcome.SetAside> rule(Submission submission, Rules rules) {
        MailFacts message = submission.message();
        MailSigns signs = submission.signs();
        if (message == null) {
            return Optional.empty();
        }
        if (isOurs(message.messageId(), rules)) {
            return Optional.of(new Outcome.SetAside(
                    OWN_MAIL, "A mail that this gateway sent came back to it, by its Message-ID."));
        }
        return signs == null ? byFacts(message) : bySigns(signs, rules);
    }

    private static Optional<Outcome.SetAside> bySigns(MailSigns signs, Rules rules) {
        MailSigns.Verdict verdict = signs.automatic();
        if (verdict != null) {
            Optional<BounceReport> bounce = Optional.ofNullable(signs.bounce());
            String reported = bounce.map(report -> " " + report.summary()).orElse("");
            return Optional.of(new Outcome.SetAside(
                    verdict.rule(), verdict.by().words() + "." + reported, bounce, Optional.empty()));
        }
        return Optional.ofNullable(signs.spam())
                .filter(sign -> rules.setAsideSpam())
                .map(sign -> new Outcome.SetAside(SPAM, sign.words() + "; mail.setAsideSpam is on."));
    }

    private static Optional<Outcome.SetAside> byFacts(MailFacts message) {
        return switch (message.automatic()) {
            case AUTO_REPLY ->
                Optional.of(new Outcome.SetAside(MailSigns.AUTOMATIC_REPLY, "An automatic reply (RFC 3834)."));
            case BOUNCE -> Optional.of(new Outcome.SetAside(MailSigns.BOUNCE, "A report of failed delivery."));
            case BULK, NO -> Optional.empty();
        };
    }

    /** Whether a report is about a mail whose id is one of ours. */
    static boolean namesOurs(BounceReport report) {
        return Stream.concat(Stream.ofNullable(report.messageId()), report.references().stream())
                .anyMatch(TokenPlaces::isOurs);
    }

    private static boolean isOurs(@org.jspecify.annotations.Nullable String messageId, Rules rules) {
        return messageId != null && TokenPlaces.isOurs(messageId) && rules.isOwnAddress(messageId);
    }
}
