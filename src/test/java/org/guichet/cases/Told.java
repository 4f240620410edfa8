package org.guichet.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases with nothing in them but when somebody said something. */
public final class Told {

    private static final Handling NOTHING_DUE =
            new Handling(null, List.of(), null, null, List.of(), List.of(), List.of());

    private Told() {}

    public static Case complaint(Contact... contacts) {
        return of(DecisionKind.COMPLAINT, contacts);
    }

    public static Case of(DecisionKind decision, Contact... contacts) {
        return of(decision, NOTHING_DUE, contacts);
    }

    /** A complaint in this language whose writer asks for this and names these sums. */
    public static Case asking(String language, List<Remedy> remedies, List<Amount> amounts, Contact... contacts) {
        Case plain = complaint(contacts);
        Substance said = new Substance(
                null,
                "It broke.",
                language,
                null,
                List.of(),
                amounts,
                null,
                null,
                remedies,
                List.of(),
                null,
                List.of());
        return new Case(
                plain.identity(),
                plain.people(),
                said,
                plain.handling(),
                plain.contacts(),
                plain.evidence(),
                plain.normalizer());
    }

    /** The next revision: what was due stays in it. */
    public static Case later(Case before, Contact... contacts) {
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

    public static Contact written(@Nullable String sentAt, String receivedAt) {
        return contact(ChannelKind.EMAIL, ContactMode.WRITTEN, sentAt, receivedAt, null);
    }

    public static Contact called(String at) {
        return contact(ChannelKind.PHONE_CALL, ContactMode.ORAL, at, at, null);
    }

    public static Contact noticed(String at) {
        return contact(ChannelKind.EVENT, ContactMode.WRITTEN, at, at, null);
    }

    public static Contact bounced(String at) {
        MailFacts bounce = new MailFacts(null, List.of(), List.of(), null, null, Automatic.BOUNCE);
        return contact(ChannelKind.EMAIL, ContactMode.WRITTEN, at, at, bounce);
    }

    /** A mail with these bytes. */
    public static Contact digested(String at, String sha256) {
        return contact(ChannelKind.EMAIL, ContactMode.WRITTEN, at, at, null, sha256);
    }

    private static Contact contact(
            ChannelKind kind, ContactMode mode, @Nullable String sentAt, String receivedAt, @Nullable MailFacts mail) {
        return contact(kind, mode, sentAt, receivedAt, mail, "00");
    }

    private static Contact contact(
            ChannelKind kind,
            ContactMode mode,
            @Nullable String sentAt,
            String receivedAt,
            @Nullable MailFacts mail,
            String sha256) {
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
                new Raw(sha256, 1, "message/rfc822"),
                null);
    }
}
