package org.guichet.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A case in which every field of the format has a value. */
public final class FullCase {

    private static final UUID CONTACT = UUID.fromString("01932c07-209a-7000-8000-000000000001");
    private static final String SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Instant REGISTERED = Instant.parse("2026-11-22T08:15:30Z");

    private FullCase() {}

    public static Case create() {
        return new Case(
                identity(),
                people(),
                substance(),
                handling(),
                List.of(contact()),
                evidence(),
                new NormalizerInfo("0.1.0", "cafe"));
    }

    private static Identity identity() {
        return new Identity(
                Case.SCHEMA_VERSION,
                UUID.fromString("01932c07-209a-7000-8000-000000000002"),
                Reference.ofSequence(7),
                1,
                Origin.CUSTOMER,
                new Decision(DecisionKind.COMPLAINT, "A parcel never came."));
    }

    private static People people() {
        return new People(
                complainant("Camille Roux"),
                complainant("Léa Roux"),
                new Representative(complainant("Maître Aubry"), "lawyer"));
    }

    private static Complainant complainant(String name) {
        return new Complainant(
                PartyType.PERSON,
                name,
                List.of("camille.roux@example.org"),
                List.of("+33639980101"),
                new PostalAddress(List.of("3 rue des Lilas"), "69003", "Lyon", "FR"),
                "C-10293",
                "email",
                "fr",
                true);
    }

    private static Substance substance() {
        Amount amount = new Amount("129.90", "EUR");
        return new Substance(
                "Colis jamais reçu",
                "Mon colis n'est jamais arrivé.",
                "fr",
                new DateRange(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 3), DatePrecision.DAY),
                List.of(new CaseReference(ReferenceKind.ORDER, "CMD-2026-0042")),
                List.of(amount),
                "Bouilloire",
                "Lyon Part-Dieu",
                List.of(new Remedy(RemedyKind.REFUND, amount), new Remedy(RemedyKind.APOLOGY, null)),
                List.of(new Nature("unclassified", 1.0)),
                new Harm(false, true, "brûlure"),
                List.of(new PriorStep("appelé le service client", "mardi")));
    }

    private static Handling handling() {
        return new Handling(
                new Priority(PriorityLevel.HIGH, List.of("health")),
                List.of(new Deadline("acpr", DeadlineKind.FINAL, LocalDate.of(2027, 1, 22), "receivedAt", "2022-R-01")),
                LocalDate.of(2026, 12, 2),
                new Assignment("parcels", "nadia", new Amount("200.00", "EUR")),
                List.of(new Missing("/occurredOn", false)),
                List.of(new Relation(CONTACT, RelationKind.SAME_INCIDENT, 0.7, List.of("same order"))),
                List.of("sender-unverified"),
                List.of(new ImmediateAction("A new vase was ordered.", "Nadia")));
    }

    private static Contact contact() {
        return new Contact(
                CONTACT,
                "support-fr",
                ChannelKind.EMAIL,
                ContactMode.WRITTEN,
                REGISTERED,
                REGISTERED,
                REGISTERED,
                "<1@example.org>",
                List.of("camille.roux@example.org"),
                List.of("aide@example.com"),
                "Re: Colis jamais reçu",
                "Mon colis n'est jamais arrivé.\n> avant",
                List.of(new Quoted(QuotedKind.HISTORY, 31, 38, "> avant")),
                List.of(new Turn(Speaker.CUSTOMER, "Camille", 0.5, 2.25, "Bonjour", 0.9)),
                List.of(new Page(1, "Bonjour", 0.93, 90, false)),
                List.of(new Attachment(
                        "photo.jpg", "image/jpeg", "image/jpeg", 12, SHA256, Disposition.INLINE, "img1", "texte")),
                new MailFacts(
                        "<1@example.org>",
                        List.of("<0@example.org>"),
                        List.of("<0@example.org>"),
                        "camille.roux@example.org",
                        new MailFacts.Authentication("pass", "pass", "none"),
                        Automatic.NO),
                new Raw(SHA256, 12, "message/rfc822"),
                true);
    }

    private static Map<String, Evidence> evidence() {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        evidence.put(
                "/subject",
                new Evidence(CONTACT, "header:Subject", null, null, "Re: Colis jamais reçu", "subject", 1.0));
        evidence.put("/narrative", new Evidence(CONTACT, "body", 0, 9, "Mon colis", "narrative", 0.5));
        return evidence;
    }
}
