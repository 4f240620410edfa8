package org.guichet.delivery.acknowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Automatic;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Complainant;
import org.guichet.cases.Contact;
import org.guichet.cases.ContactMode;
import org.guichet.cases.Decision;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Evidence;
import org.guichet.cases.Handling;
import org.guichet.cases.Identity;
import org.guichet.cases.MailFacts;
import org.guichet.cases.NormalizerInfo;
import org.guichet.cases.Origin;
import org.guichet.cases.People;
import org.guichet.cases.Raw;
import org.guichet.cases.Reference;
import org.guichet.cases.Substance;

/** Invented complaints by mail: what is not said is usual. */
final class Complaint {

    static final String SENDER = "zoe.lefevre@example.fr";

    private UUID id = UUID.fromString("01934b2e-7d3a-7c11-9f00-0123456789ab");
    private UUID arrival = UUID.fromString("01934b2e-7d3a-7c11-9f00-0123456789cd");
    private Reference reference = Reference.ofSequence(7);
    private String channel = "support-fr";
    private String email = SENDER;
    private double confidence = 1.0;
    private DecisionKind kind = DecisionKind.COMPLAINT;
    private Origin origin = Origin.CUSTOMER;
    private String preferred;
    private String language = "fr";
    private LocalDate promisedBy;
    private List<String> flags = List.of();
    private MailFacts message = new MailFacts("1@example.fr", List.of(), List.of(), null, null, Automatic.NO);

    static Complaint aComplaint() {
        return new Complaint();
    }

    /** The one that this arrival opens. */
    static Complaint openedBy(Arrival arrival) {
        Complaint complaint = new Complaint();
        complaint.id = UUID.randomUUID();
        complaint.arrival = arrival.id();
        complaint.reference = arrival.reference();
        complaint.message = new MailFacts(arrival.id() + "@example.fr", List.of(), List.of(), null, null, Automatic.NO);
        return complaint;
    }

    Complaint on(String name) {
        channel = name;
        return this;
    }

    Complaint from(String address) {
        email = address;
        return this;
    }

    /** Its address stands in running text. */
    Complaint offeredInText() {
        confidence = 0.9;
        return this;
    }

    Complaint thatIs(DecisionKind decided) {
        kind = decided;
        return this;
    }

    Complaint startedBy(Origin starter) {
        origin = starter;
        return this;
    }

    Complaint preferring(String tag) {
        preferred = tag;
        return this;
    }

    Complaint in(String tag) {
        language = tag;
        return this;
    }

    Complaint promisedBy(String day) {
        promisedBy = LocalDate.parse(day);
        return this;
    }

    Complaint flagged(String flag) {
        flags = List.of(flag);
        return this;
    }

    Complaint withMail(MailFacts facts) {
        message = facts;
        return this;
    }

    /** It came through a form. */
    Complaint withoutMail() {
        message = null;
        return this;
    }

    Case made() {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        if (email != null) {
            evidence.put(
                    "/complainant/emails/0",
                    new Evidence(arrival, "header:From", null, null, email, "email", confidence));
        }
        return new Case(
                new Identity(Case.SCHEMA_VERSION, id, reference, 1, origin, new Decision(kind, "Invented.")),
                new People(complainant(), null, null),
                new Substance(
                        "Colis cassé",
                        "Ma commande est arrivée cassée.",
                        language,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of()),
                new Handling(null, List.of(), promisedBy, null, List.of(), List.of(), flags),
                List.of(contact()),
                evidence,
                new NormalizerInfo("test", "test"));
    }

    private Complainant complainant() {
        List<String> emails = email == null ? List.of() : List.of(email);
        return new Complainant(null, "Zoé Lefèvre", emails, List.of(), null, null, null, preferred, null);
    }

    private ChannelKind kindOfChannel() {
        if (origin == Origin.PROACTIVE) {
            return ChannelKind.EVENT;
        }
        return message == null ? ChannelKind.WEB_FORM : ChannelKind.EMAIL;
    }

    private Contact contact() {
        Instant received = Instant.parse("2026-11-20T23:30:00Z");
        return new Contact(
                arrival,
                channel,
                kindOfChannel(),
                ContactMode.WRITTEN,
                null,
                received,
                received,
                null,
                List.of(),
                List.of(),
                "Colis cassé",
                "Ma commande est arrivée cassée.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                message,
                new Raw("0".repeat(64), 1, "message/rfc822"),
                null);
    }
}
