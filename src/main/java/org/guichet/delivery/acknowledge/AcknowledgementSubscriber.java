package org.guichet.delivery.acknowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.delivery.CaseEvents;
import org.guichet.delivery.Delivery;
import org.guichet.delivery.Subscriber;
import org.guichet.followup.Audience;
import org.guichet.store.CaseStore;
import org.guichet.store.OutboxRow;

/**
 * Acknowledges each new case to its complainant, once.
 *
 * <p>What is about to be sent is noted in the store before, and what became of it after. A gateway that ends between the mail
 * server's answer and the second note sends the mail again, with the same Message-ID: a complainant who hears twice is better
 * off than one who hears nothing. There is no other case of a second mail, however often an event is delivered.
 */
public final class AcknowledgementSubscriber implements Subscriber {

    /** How the outbox and operators know it; no configured subscriber may have this name. */
    public static final String NAME = Audience.ACKNOWLEDGEMENT;

    /** Mails on one connection. */
    private static final int BATCH = 20;

    private final Addressing addressing;
    private final int perAddressPerDay;
    private final Writer writer;
    private final Smtp smtp;
    private final Notes notes;

    /**
     * Connects to nothing before there is something to send.
     *
     * @param subscribers names of all who are told when a case changes
     */
    public AcknowledgementSubscriber(
            AcknowledgeRules rules,
            Stationery stationery,
            SmtpServer server,
            CaseStore store,
            List<String> subscribers) {
        this.addressing = new Addressing(rules);
        this.perAddressPerDay = rules.perAddressPerDay();
        this.writer = new Writer(stationery);
        this.smtp = new Smtp(server, null);
        this.notes = new Notes(store, subscribers);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Delivery deliver(List<OutboxRow> rows) {
        List<Long> delivered = new ArrayList<>();
        List<Delivery.Refusal> refused = new ArrayList<>();
        Set<UUID> held = new HashSet<>();
        try {
            for (OutboxRow row : rows) {
                Sent sent = held.contains(row.caseId()) ? null : acknowledge(row);
                if (sent instanceof Sent.Unavailable trouble) {
                    return new Delivery(delivered, refused, new Delivery.Failure(trouble.reason(), null));
                } else if (sent instanceof Sent.Refused refusal) {
                    held.add(row.caseId());
                    refused.add(new Delivery.Refusal(row.position(), refusal.reason()));
                } else if (sent != null) {
                    delivered.add(row.position());
                }
            }
        } catch (LedgerUnavailableException e) {
            String reason = "the store is not available: " + e.getMessage();
            return new Delivery(delivered, refused, new Delivery.Failure(reason, null));
        } finally {
            smtp.hangUp();
        }
        return new Delivery(delivered, refused, null);
    }

    /** What has nothing to be sent counts as taken. */
    private Sent acknowledge(OutboxRow row) {
        Case opened = caseOf(row);
        boolean begins = row.eventType().equals(CaseEvents.REGISTERED)
                && !opened.isTombstone()
                && !Complaining.isAwaited(opened); // whose customer complains later is acknowledged then
        if (!begins && !Complaining.isFirst(opened)) {
            return new Sent.Taken();
        }
        Addressing.Recipient recipient = addressing.of(opened);
        if (recipient instanceof Addressing.Recipient.To to) {
            return acknowledge(opened, to.mailbox());
        }
        notes.withheld(row.caseId(), ((Addressing.Recipient.Nobody) recipient).reason());
        return new Sent.Taken();
    }

    private Sent acknowledge(Case opened, Mailbox to) {
        UUID id = opened.identity().id();
        return switch (notes.begin(id, to, perAddressPerDay)) {
            case SETTLED -> new Sent.Taken();
            case TOO_MANY -> {
                notes.withheld(id, Reason.DAILY_LIMIT);
                yield new Sent.Taken();
            }
            case SEND -> ended(id, send(opened, to));
        };
    }

    private Sent send(Case opened, Mailbox to) {
        try {
            SMTPMessage mail =
                    writer.write(opened, to, notes.dataRequest(opened).orElse(null));
            notes.sending(opened.identity().id(), mail.getMessageID());
            return smtp.send(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException("an acknowledgement could not be written", e);
        }
    }

    private Sent ended(UUID id, Sent sent) {
        if (sent instanceof Sent.Taken) {
            notes.sent(id);
        } else if (sent instanceof Sent.NoSuchRecipient) {
            notes.refused(id);
        }
        return sent;
    }

    private static Case caseOf(OutboxRow row) {
        try {
            return CaseJson.mapper().treeToValue(CaseJson.readTree(row.body()).path("data"), Case.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event of ours holds no case", e);
        }
    }
}
