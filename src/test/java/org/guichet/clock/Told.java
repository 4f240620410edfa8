package org.guichet.clock;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichet.cases.Automatic;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Complainant;
import org.guichet.cases.Contact;
import org.guichet.cases.ContactMode;
import org.guichet.cases.Decision;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Handling;
import org.guichet.cases.Identity;
import org.guichet.cases.MailFacts;
import org.guichet.cases.NormalizerInfo;
import org.guichet.cases.Origin;
import org.guichet.cases.People;
import org.guichet.cases.Raw;
import org.guichet.cases.Reference;
import org.guichet.cases.Substance;
import org.jspecify.annotations.Nullable;

/** Cases with nothing in them but when somebody said something. */
final class Told {

    private static final Handling NOTHING_DUE =
            new Handling(null, List.of(), null, null, List.of(), List.of(), List.of());

    private Told() {}

    static Case complaint(Contact... contacts) {
        return of(DecisionKind.COMPLAINT, contacts);
    }

    static Case of(DecisionKind decision, Contact... contacts) {
        return of(decision, NOTHING_DUE, contacts);
    }

    /** The next revision: what was due stays in it. */
    static Case later(Case before, Contact... contacts) {
        return of(before.identity().decision().kind(), before.handling(), contacts);
    }

    private static Case of(DecisionKind decision, Handling handling, Contact... contacts) {
        Complainant nobody = new Complainant(null, null, List.of(), List.of(), null, null, null, null, null);
        return new Case(
                new Identity(
                        Case.SCHEMA_VERSION,
                        UUID.randomUUID(),
                        Reference.ofSequence(7),
                        1,
                        Origin.CUSTOMER,
                        new Decision(decision, "It says so.")),
                new People(nobody, null, null),
                new Substance(
                        null,
                        "It broke.",
                        "en",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of()),
                handling,
                Arrays.asList(contacts),
                Map.of(),
                new NormalizerInfo("test", "test"));
    }

    static Contact written(@Nullable String sentAt, String receivedAt) {
        return contact(ChannelKind.EMAIL, ContactMode.WRITTEN, sentAt, receivedAt, null);
    }

    static Contact called(String at) {
        return contact(ChannelKind.PHONE_CALL, ContactMode.ORAL, at, at, null);
    }

    static Contact noticed(String at) {
        return contact(ChannelKind.EVENT, ContactMode.WRITTEN, at, at, null);
    }

    static Contact bounced(String at) {
        MailFacts bounce = new MailFacts(null, List.of(), List.of(), null, null, Automatic.BOUNCE);
        return contact(ChannelKind.EMAIL, ContactMode.WRITTEN, at, at, bounce);
    }

    private static Contact contact(
            ChannelKind kind, ContactMode mode, @Nullable String sentAt, String receivedAt, @Nullable MailFacts mail) {
        Instant received = Instant.parse(receivedAt);
        return new Contact(
                UUID.randomUUID(),
                "support",
                kind,
                mode,
                sentAt == null ? null : Instant.parse(sentAt),
                received,
                received.plusSeconds(2),
                null,
                List.of(),
                List.of(),
                null,
                "It broke.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                mail,
                new Raw("00", 1, "message/rfc822"),
                null);
    }
}
