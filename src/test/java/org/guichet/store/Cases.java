package org.guichet.store;

import java.time.Instant;
import java.util.ArrayList;
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
import org.guichet.cases.Handling;
import org.guichet.cases.Identity;
import org.guichet.cases.MailFacts;
import org.guichet.cases.NormalizerInfo;
import org.guichet.cases.Origin;
import org.guichet.cases.PartyType;
import org.guichet.cases.People;
import org.guichet.cases.Raw;
import org.guichet.cases.Substance;

/** Invented cases, made from arrivals without a reader or a normalizer. */
public final class Cases {

    private Cases() {}

    /** The first revision of the case that this arrival opens. */
    public static Case openedBy(Arrival arrival) {
        Identity identity = new Identity(
                Case.SCHEMA_VERSION,
                UUID.randomUUID(),
                arrival.reference(),
                1,
                Origin.CUSTOMER,
                new Decision(DecisionKind.COMPLAINT, "Says that something arrived broken."));
        return new Case(identity, people(), substance(), handling(), List.of(contact(arrival)), Map.of(), normalizer());
    }

    /** The next revision of a case, with another subject. */
    public static Case changed(Case before, String subject) {
        Substance was = before.substance();
        return new Case(
                next(before.identity()),
                before.people(),
                new Substance(
                        subject,
                        was.narrative(),
                        was.language(),
                        was.occurredOn(),
                        was.references(),
                        was.amounts(),
                        was.product(),
                        was.site(),
                        was.remedySought(),
                        was.nature(),
                        was.harm(),
                        was.priorSteps()),
                before.handling(),
                before.contacts(),
                before.evidence(),
                before.normalizer());
    }

    /** The next revision of a case, with this arrival as its last contact. */
    public static Case followedUp(Case before, Arrival by) {
        List<Contact> contacts = new ArrayList<>(before.contacts());
        contacts.add(contact(by));
        return new Case(
                next(before.identity()),
                before.people(),
                before.substance(),
                before.handling(),
                contacts,
                before.evidence(),
                before.normalizer());
    }

    /** The same case, whose contacts said this. */
    public static Case writtenBy(Case of, String text) {
        return new Case(
                of.identity(),
                of.people(),
                of.substance(),
                of.handling(),
                of.contacts().stream().map(contact -> saying(contact, text)).toList(),
                of.evidence(),
                of.normalizer());
    }

    private static Contact saying(Contact was, String text) {
        return new Contact(
                was.id(),
                was.channel(),
                was.kind(),
                was.mode(),
                was.sentAt(),
                was.receivedAt(),
                was.registeredAt(),
                was.externalId(),
                was.from(),
                was.to(),
                was.subject(),
                text,
                was.quoted(),
                was.turns(),
                was.pages(),
                was.attachments(),
                was.message(),
                was.raw(),
                was.sameComplainant());
    }

    /** The same case, whose last contact is a mail with this id. */
    public static Case withMessageId(Case of, String messageId) {
        List<Contact> contacts = new ArrayList<>(of.contacts());
        Contact last = contacts.remove(contacts.size() - 1);
        contacts.add(new Contact(
                last.id(),
                last.channel(),
                last.kind(),
                last.mode(),
                last.sentAt(),
                last.receivedAt(),
                last.registeredAt(),
                messageId,
                last.from(),
                last.to(),
                last.subject(),
                last.text(),
                last.quoted(),
                last.turns(),
                last.pages(),
                last.attachments(),
                new MailFacts(messageId, List.of(), List.of(), null, null, Automatic.NO),
                last.raw(),
                last.sameComplainant()));
        return new Case(
                of.identity(), of.people(), of.substance(), of.handling(), contacts, of.evidence(), of.normalizer());
    }

    /** The next revision of a case, in which somebody else complains, about who complained before. */
    public static Case ofAnother(Case before) {
        Complainant other = new Complainant(
                PartyType.PERSON, "Ada Roux", List.of("ada.roux@example.org"), List.of(), null, null, null, null, null);
        return new Case(
                next(before.identity()),
                new People(other, before.people().complainant(), null),
                before.substance(),
                before.handling(),
                before.contacts(),
                before.evidence(),
                before.normalizer());
    }

    /** The same case under another revision number. */
    public static Case atRevision(Case of, int revision) {
        return new Case(
                numbered(of.identity(), revision),
                of.people(),
                of.substance(),
                of.handling(),
                of.contacts(),
                of.evidence(),
                of.normalizer());
    }

    private static Identity next(Identity before) {
        return numbered(before, before.revision() + 1);
    }

    private static Identity numbered(Identity of, int revision) {
        return new Identity(of.schemaVersion(), of.id(), of.reference(), revision, of.origin(), of.decision());
    }

    private static People people() {
        Complainant complainant = new Complainant(
                PartyType.PERSON,
                "Zoé Lefèvre",
                List.of("zoe.lefevre@example.fr"),
                List.of("+33639981234"),
                null,
                null,
                null,
                "fr",
                null);
        return new People(complainant, null, null);
    }

    private static Substance substance() {
        return new Substance(
                "Colis cassé",
                "Ma commande est arrivée cassée.",
                "fr",
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static Handling handling() {
        return new Handling(null, List.of(), null, null, List.of(), List.of(), List.of());
    }

    private static NormalizerInfo normalizer() {
        return new NormalizerInfo("test", "test");
    }

    private static Contact contact(Arrival arrival) {
        Instant received = Instant.parse("2026-11-20T09:30:00Z");
        return new Contact(
                arrival.id(),
                arrival.channel(),
                ChannelKind.EMAIL,
                ContactMode.WRITTEN,
                null,
                received,
                arrival.registeredAt(),
                null,
                List.of("zoe.lefevre@example.fr"),
                List.of(),
                "Colis cassé",
                "Ma commande est arrivée cassée.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                new Raw(arrival.sha256(), arrival.size(), "message/rfc822"),
                null);
    }
}
