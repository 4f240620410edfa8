package org.guichet.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.guichet.arrival.Arrival;
import org.guichet.cases.CallDetails;
import org.guichet.cases.Contact;
import org.guichet.cases.Raw;
import org.guichet.submission.CallSigns;
import org.guichet.submission.Fields;
import org.guichet.submission.Overrides;
import org.guichet.submission.Submission;
import org.jspecify.annotations.Nullable;

/** The contact that an arrival becomes: what the transport and the bytes say, nothing judged. */
final class ContactMaker {

    private ContactMaker() {}

    static Contact of(Intake intake) {
        Arrival arrival = intake.arrival();
        Submission said = intake.submission();
        return new Contact(
                arrival.id(),
                arrival.channel(),
                arrival.kind(),
                said.mode(),
                sentAt(said),
                receivedAt(intake),
                arrival.registeredAt(),
                said.externalId(),
                said.from(),
                said.to(),
                said.subject(),
                said.text(),
                said.quoted(),
                said.turns(),
                said.pages(),
                said.attachments(),
                said.message(),
                call(said),
                new Raw(arrival.sha256(), arrival.size(), Overrides.receivedAs(arrival.facts())),
                null);
    }

    private static @Nullable CallDetails call(Submission said) {
        CallSigns call = said.call();
        return call == null || call.details().isEmpty() ? null : call.details();
    }

    /** What the bytes tell, else what the transport told, else when it became durable. */
    static Instant receivedAt(Intake intake) {
        Instant told = intake.submission().receivedAt();
        Instant transported = intake.arrival().facts().receivedAt();
        Instant received = told != null ? told : transported;
        return received != null ? received : intake.arrival().registeredAt();
    }

    private static @Nullable Instant sentAt(Submission said) {
        Instant sent = said.sentAt();
        return sent != null
                ? sent
                : said.stated(Fields.SENT_AT).flatMap(ContactMaker::instant).orElse(null);
    }

    private static Optional<Instant> instant(String value) {
        try {
            return Optional.of(Instant.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
