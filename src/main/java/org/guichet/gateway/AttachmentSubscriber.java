package org.guichet.gateway;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.cases.Attachment;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.channel.scan.DocumentTexts;
import org.guichet.channel.scan.DocumentTexts.Read;
import org.guichet.channel.scan.pool.PoolClosedException;
import org.guichet.delivery.Delivery;
import org.guichet.delivery.Subscriber;
import org.guichet.followup.Audience;
import org.guichet.happening.Happening;
import org.guichet.normalize.AttachmentFinder;
import org.guichet.store.CaseStore;
import org.guichet.store.OutboxRow;
import org.guichet.supplement.Supplements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the documents that came with a mail or a form, after the case was registered: its row in the outbox is written with
 * the case, so that what was not read when this process died is read by the next. Reading twice changes nothing: a text is
 * added only to an attachment that has none.
 */
final class AttachmentSubscriber implements Subscriber {

    private static final Logger log = LoggerFactory.getLogger(AttachmentSubscriber.class);

    /** Of one case; further ones stay unread. */
    private static final int MOST = 20;

    private final CaseStore store;
    private final Readers readers;
    private final Supplements supplements;
    private final Supplier<AttachmentFinder> finder;

    /** @param finder asked for with each text: it may be exchanged */
    AttachmentSubscriber(CaseStore store, Readers readers, Supplements supplements, Supplier<AttachmentFinder> finder) {
        this.store = store;
        this.readers = readers;
        this.supplements = supplements;
        this.finder = finder;
    }

    /** Only cases whose newest contact brought something to read cost a row. */
    static Audience audience(List<String> subscribers) {
        List<String> all = List.copyOf(subscribers);
        List<String> others =
                all.stream().filter(name -> !name.equals(Audience.ATTACHMENTS)).toList();
        return stored -> hasUnread(stored.contacts().get(stored.contacts().size() - 1)) ? all : others;
    }

    private static boolean hasUnread(Contact contact) {
        return contact.attachments().stream().anyMatch(DocumentTexts::isReadable);
    }

    @Override
    public String name() {
        return Audience.ATTACHMENTS;
    }

    /** One case may take minutes: what is done is marked before the next is begun. */
    @Override
    public int batch() {
        return 1;
    }

    @Override
    public Delivery deliver(List<OutboxRow> rows) {
        try {
            for (OutboxRow row : rows) {
                Optional<String> trouble = readAll(row.caseId());
                if (trouble.isPresent()) {
                    return new Delivery(List.of(), List.of(new Delivery.Refusal(row.position(), trouble.get())), null);
                }
            }
            return Delivery.ofAll(rows);
        } catch (PoolClosedException e) {
            return Delivery.failed("the gateway stops");
        } catch (LedgerUnavailableException e) {
            return Delivery.failed("the store is not available: " + e.getMessage());
        } catch (IOException e) {
            return Delivery.failed("the raw bytes of a contact cannot be read");
        }
    }

    /** Why it must be tried again. */
    private Optional<String> readAll(UUID caseId) throws IOException {
        Case newest = store.caseById(caseId).filter(one -> !one.isTombstone()).orElse(null);
        Optional<String> trouble = Optional.empty();
        int read = 0;
        for (Contact contact : newest == null ? List.<Contact>of() : newest.contacts()) {
            for (Attachment attachment : contact.attachments()) {
                if (DocumentTexts.isReadable(attachment) && read++ < MOST) {
                    trouble = first(trouble, read(caseId, contact, attachment));
                }
            }
        }
        return trouble;
    }

    private static Optional<String> first(Optional<String> one, Optional<String> other) {
        return one.isPresent() ? one : other;
    }

    private Optional<String> read(UUID caseId, Contact contact, Attachment attachment) throws IOException {
        Optional<byte[]> bytes = readers.of(contact.kind()).attachment(store.raw(contact.id()), attachment.sha256());
        Read read = bytes.isPresent() ? readers.documents().read(bytes.get()) : new Read.Nothing();
        if (read instanceof Read.Text text) {
            supplements.add(caseId, newest -> finder.get()
                    .read(newest, contact.id(), attachment.sha256(), text.text(), text.ownWords()));
            Happening.ATTACHMENT_READ
                    .ofArrival(log, contact.id(), contact.channel())
                    .log("{} arrival {}: an attachment was read", contact.channel(), contact.id());
        }
        return read instanceof Read.Later later ? Optional.of(later.why()) : Optional.empty();
    }
}
