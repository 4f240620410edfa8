package org.guichet.gateway;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.arrival.LedgerUnavailableException;
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
import org.guichet.normalize.Outcome;
import org.guichet.store.CaseStore;
import org.guichet.store.OutboxRow;
import org.guichet.supplement.LaterWords;
import org.guichet.supplement.Supplements;
import org.guichet.supplement.Supplements.Learnt;
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
    private final DocumentReading documents;
    private final Supplements supplements;
    private final Supplier<AttachmentFinder> finder;

    /** @param finder asked for with each text: it may be exchanged */
    AttachmentSubscriber(
            CaseStore store, DocumentReading documents, Supplements supplements, Supplier<AttachmentFinder> finder) {
        this.store = store;
        this.documents = documents;
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
        int left = MOST;
        for (Contact contact : newest == null ? List.<Contact>of() : newest.contacts()) {
            DocumentReading.Texts texts = documents.of(contact, left);
            left -= texts.tried();
            trouble = trouble.isPresent() ? trouble : texts.trouble();
            // A letter in three photographs is understood as one, so all of them or none.
            boolean asOne = newest != null && LaterWords.areAwaited(newest);
            if (!texts.read().isEmpty() && !(asOne && trouble.isPresent())) {
                add(caseId, contact, texts.read(), asOne);
            }
        }
        return trouble;
    }

    private void add(UUID caseId, Contact contact, Map<String, Read.Text> texts, boolean asOne) throws IOException {
        Optional<Outcome.CaseOpened> alone = documents.understood(contact, texts);
        supplements.add(
                caseId,
                newest -> new Learnt(
                        asOne && LaterWords.areAwaited(newest) && alone.isPresent()
                                ? LaterWords.next(newest, alone.get().opened())
                                : added(newest, contact.id(), texts),
                        contact.id(),
                        alone.flatMap(Outcome.CaseOpened::request)));
        Happening.ATTACHMENT_READ
                .ofArrival(log, contact.id(), contact.channel())
                .log("{} arrival {}: {} attachments were read", contact.channel(), contact.id(), texts.size());
    }

    private Case added(Case newest, UUID contact, Map<String, Read.Text> texts) {
        Case next = newest;
        for (Map.Entry<String, Read.Text> entry : texts.entrySet()) {
            Read.Text text = entry.getValue();
            String own = DocumentReading.passage(entry.getKey(), text).ownWords();
            next = finder.get().read(next, contact, entry.getKey(), text.text(), own);
        }
        // However many were read, it is one revision.
        return next == newest ? newest : next.with(newest.identity().next());
    }
}
