package org.guichet.delivery.transcribe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Attachment;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.delivery.Delivery;
import org.guichet.delivery.Subscriber;
import org.guichet.delivery.webhook.SpeechClient;
import org.guichet.store.CaseStore;
import org.guichet.store.OutboxRow;

/**
 * Sends the recording of each case that waits for its words to a speech service. What the service answers becomes an arrival
 * on the recording's channel under the recording's call id, and so the next revision of the same case. Asked twice after a
 * crash, the second transcript has the source key of the first.
 */
public final class TranscriptionSubscriber implements Subscriber {

    /** How the outbox and operators know it; no configured subscriber may have this name. */
    public static final String NAME = "transcription";

    private static final String PENDING = "transcription-pending";

    /** Nothing larger is held in memory to be sent. */
    private static final long MOST_BYTES = 50L << 20;

    private final SpeechClient service;
    private final Map<String, String> headers;
    private final CaseStore store;
    private final Recordings recordings;
    private final Clock clock;

    /**
     * @param header in which the service wants its secret, e.g. {@code Authorization}
     * @param secret as it stands there; empty for none
     */
    public TranscriptionSubscriber(
            SpeechClient service, String header, String secret, CaseStore store, Recordings recordings, Clock clock) {
        this.service = service;
        this.headers = secret.isEmpty() ? Map.of() : Map.of(header, secret);
        this.store = store;
        this.recordings = recordings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batch() {
        return 1; // each may take minutes
    }

    @Override
    public Delivery deliver(List<OutboxRow> rows) {
        List<Long> delivered = new ArrayList<>();
        List<Delivery.Refusal> refused = new ArrayList<>();
        Set<UUID> held = new HashSet<>();
        try {
            for (OutboxRow row : rows) {
                if (held.contains(row.caseId())) {
                    continue;
                }
                SpeechClient.Heard heard = transcribe(row);
                if (heard instanceof SpeechClient.Heard.Unavailable trouble) {
                    return new Delivery(
                            delivered, refused, new Delivery.Failure(trouble.reason(), trouble.retryAfter()));
                } else if (heard instanceof SpeechClient.Heard.Refused refusal) {
                    held.add(row.caseId());
                    refused.add(new Delivery.Refusal(row.position(), refusal.reason()));
                } else {
                    delivered.add(row.position());
                }
            }
        } catch (LedgerUnavailableException e) {
            String reason = "the store is not available: " + e.getMessage();
            return new Delivery(delivered, refused, new Delivery.Failure(reason, null));
        }
        return new Delivery(delivered, refused, null);
    }

    /** Nothing to be written down counts as written down: the words may have come another way. */
    private SpeechClient.Heard transcribe(OutboxRow row) {
        Optional<Case> waiting = store.caseById(row.caseId())
                .filter(found -> found.handling().flags().contains(PENDING));
        Optional<Contact> contact = waiting.stream()
                .flatMap(found -> found.contacts().stream())
                .filter(found ->
                        found.kind() == ChannelKind.PHONE_CALL && found.turns().isEmpty())
                .filter(TranscriptionSubscriber::isRecorded)
                .findFirst();
        return contact.map(this::transcribe).orElseGet(() -> new SpeechClient.Heard.Words(new byte[0], ""));
    }

    private static boolean isRecorded(Contact contact) {
        return recording(contact).isPresent() || contact.text().isEmpty();
    }

    private static Optional<Attachment> recording(Contact contact) {
        return contact.attachments().stream()
                .filter(file -> isSound(file.detectedType()))
                .findFirst();
    }

    private static boolean isSound(String type) {
        return type.startsWith("audio/") || type.startsWith("video/");
    }

    private SpeechClient.Heard transcribe(Contact contact) {
        RawContent raw = store.raw(contact.id());
        if (raw.size() > MOST_BYTES) {
            return new SpeechClient.Heard.Refused("the recording is larger than " + MOST_BYTES + " bytes");
        }
        Optional<byte[]> sound = sound(contact, raw);
        if (sound.isEmpty()) {
            return new SpeechClient.Heard.Refused("the recording could not be taken out of what it came in");
        }
        Map<String, String> sent = new HashMap<>(headers);
        sent.put("Content-Type", mediaType(contact));
        sent.put("Accept", "application/json");
        sent.put("User-Agent", "Guichet");
        sent.put("Idempotency-Key", contact.id().toString());
        SpeechClient.Heard heard = service.transcribe(sound.get(), sent, clock.instant());
        if (heard instanceof SpeechClient.Heard.Words words) {
            record(contact, words);
        }
        return heard;
    }

    private static String mediaType(Contact contact) {
        return recording(contact)
                .map(Attachment::detectedType)
                .orElse(contact.raw().mediaType());
    }

    private Optional<byte[]> sound(Contact contact, RawContent raw) {
        try {
            Optional<Attachment> inside = recording(contact);
            return inside.isPresent() ? recordings.inside(raw, inside.get().sha256()) : Optional.of(raw.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(Contact contact, SpeechClient.Heard.Words words) {
        String id = contact.externalId();
        TransportFacts facts = new TransportFacts(
                words.mediaType(), null, clock.instant(), id == null ? Map.of() : Map.of("callId", id));
        store.record(new NewArrival(
                contact.channel(),
                ChannelKind.PHONE_CALL,
                SourceKey.of("transcript", contact.id().toString()),
                facts,
                RawContent.of(words.transcript())));
    }

    @Override
    public void close() {
        service.close();
    }
}
