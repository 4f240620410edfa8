package org.guichet.gateway;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Attachment;
import org.guichet.cases.Contact;
import org.guichet.channel.scan.DocumentTexts;
import org.guichet.channel.scan.DocumentTexts.Read;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;
import org.guichet.store.CaseStore;
import org.guichet.submission.Overrides;
import org.guichet.submission.Passage;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;

/** Reads the documents that came with a contact, and what the contact is when they say that. */
final class DocumentReading {

    private final CaseStore store;
    private final Readers readers;
    private final Supplier<Normalizer> normalizer;

    /** @param normalizer asked for with each contact: its rules may be exchanged */
    DocumentReading(CaseStore store, Readers readers, Supplier<Normalizer> normalizer) {
        this.store = store;
        this.readers = readers;
        this.normalizer = normalizer;
    }

    /** What came of the documents of a contact, by their digests. */
    record Texts(Map<String, Read.Text> read, int tried, Optional<String> trouble) {}

    /** @param most so many documents are tried */
    Texts of(Contact contact, int most) throws IOException {
        Map<String, Read.Text> texts = new LinkedHashMap<>();
        Optional<String> trouble = Optional.empty();
        int tried = 0;
        for (Attachment attachment : contact.attachments()) {
            if (!DocumentTexts.isReadable(attachment) || tried == most) {
                continue;
            }
            tried++;
            Read read = read(contact, attachment);
            if (read instanceof Read.Text text) {
                texts.put(attachment.sha256(), text);
            } else if (read instanceof Read.Later later) {
                trouble = Optional.of(later.why());
            }
        }
        return new Texts(texts, tried, trouble);
    }

    private Read read(Contact contact, Attachment attachment) throws IOException {
        Optional<byte[]> bytes = readers.of(contact.kind()).attachment(store.raw(contact.id()), attachment.sha256());
        return bytes.isPresent() ? readers.documents().read(bytes.get()) : new Read.Nothing();
    }

    /** What the contact is when its documents say this; empty when that is no case. */
    Optional<Outcome.CaseOpened> understood(Contact contact, Map<String, Read.Text> texts) throws IOException {
        Arrival arrival = store.arrival(contact.id()).orElse(null);
        Reading reading = arrival == null
                ? null
                : Overrides.of(arrival)
                        .appliedTo(readers.of(contact.kind()).read(arrival, store.raw(contact.id())), arrival.kind());
        if (arrival == null || !(reading instanceof Reading.Readable readable)) {
            return Optional.empty();
        }
        List<Attachment> read = contact.attachments().stream()
                .map(one -> texts.containsKey(one.sha256()) && one.text() == null
                        ? one.withText(texts.get(one.sha256()).text())
                        : one)
                .toList();
        List<Passage> passages = texts.entrySet().stream()
                .map(entry -> passage(entry.getKey(), entry.getValue()))
                .toList();
        Submission said = readable.submission().withRead(read, passages);
        return normalizer.get().normalizeJoining(arrival, said) instanceof Outcome.CaseOpened opened
                ? Optional.of(opened)
                : Optional.empty();
    }

    /** The document as a text in which values may be found. */
    static Passage passage(String sha256, Read.Text text) {
        return Passage.printed("attachment:" + sha256, text.text(), text.own());
    }
}
