package org.guichet.followup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.submission.BounceReport;

/**
 * Reports about mails of ours that came back. A forged one would have to know the id of a mail that we sent, which only its
 * recipients do, and the address that it went to; what it does then is a flag.
 */
final class Bounces {

    private static final String PART = "body";

    private final Rulings rulings;
    private final Attaching attaching;

    Bounces(Rulings rulings, Attaching attaching) {
        this.rulings = rulings;
        this.attaching = attaching;
    }

    /** See {@link FollowUps#bounced}. */
    Optional<Placed> attach(Arrival arrival, BounceReport report, Contact contact) {
        return rulings.ofOurMail(ids(report))
                .filter(rulings::isOpen)
                .filter(about -> concerns(report, about))
                .flatMap(about -> attaching.attach(arrival, about, true, next -> next.with(
                                contact, null, PART, null, FollowUpFlags.UNREACHABLE, 1.0)
                        .flagged(FollowUpFlags.UNREACHABLE, contact, PART, null, FollowUpFlags.UNREACHABLE)));
    }

    /** Of the mail that came back; where the report does not name it, of ours that it names otherwise. */
    private static List<String> ids(BounceReport report) {
        String returned = report.messageId();
        return returned == null
                ? report.references().stream().filter(TokenPlaces::isOurs).toList()
                : List.of(returned);
    }

    /** A report that names nobody is about whom we wrote to; one about somebody else says nothing of the case's people. */
    private static boolean concerns(BounceReport report, Case about) {
        List<String> unreachable = report.recipients().stream()
                .filter(BounceReport.Recipient::isUnreachable)
                .map(BounceReport.Recipient::address)
                .flatMap(Stream::ofNullable)
                .toList();
        boolean nobody = report.recipients().stream().allMatch(one -> one.address() == null);
        return report.failed() && (nobody || KnownPeople.haveAddress(about, unreachable));
    }
}
