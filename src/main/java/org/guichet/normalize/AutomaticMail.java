package org.guichet.normalize;

import java.util.Optional;
import org.guichet.cases.MailFacts;
import org.guichet.submission.Submission;

/** Mail that a machine wrote by itself is set aside: nobody complains in it. Bulk mail is kept, people use lists. */
final class AutomaticMail {

    private AutomaticMail() {}

    static Optional<Outcome.SetAside> rule(Submission submission) {
        MailFacts message = submission.message();
        if (message == null) {
            return Optional.empty();
        }
        return switch (message.automatic()) {
            case AUTO_REPLY ->
                Optional.of(new Outcome.SetAside(
                        "automatic-reply", "An automatic reply, by its own headers or its form (RFC 3834)."));
            case BOUNCE ->
                Optional.of(new Outcome.SetAside(
                        "bounce", "A delivery status notification about a mail that could not be delivered."));
            case BULK, NO -> Optional.empty();
        };
    }
}
