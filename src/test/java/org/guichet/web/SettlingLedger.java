package org.guichet.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.Receipt;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.Contact;
import org.guichet.cases.Decision;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Evidence;
import org.guichet.cases.Handling;
import org.guichet.cases.Identity;
import org.guichet.cases.NormalizerInfo;
import org.guichet.cases.People;
import org.guichet.cases.Raw;
import org.guichet.cases.Substance;
import org.guichet.store.CaseStore;
import org.guichet.submission.Fields;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionReader;

/** Records, and settles at once with the plainest case that a submission makes. Stands in for the normalizer. */
final class SettlingLedger implements ArrivalLedger {

    private final CaseStore store;
    private final Map<org.guichet.cases.ChannelKind, SubmissionReader> readers;
    private volatile boolean available = true;

    SettlingLedger(CaseStore store, Map<org.guichet.cases.ChannelKind, SubmissionReader> readers) {
        this.store = store;
        this.readers = readers;
    }

    void setAvailable(boolean now) {
        available = now;
    }

    @Override
    public Receipt record(NewArrival arrival) {
        if (!available) {
            throw new LedgerUnavailableException("the disk is full", null);
        }
        Receipt receipt = store.record(arrival);
        if (!receipt.repeated()) {
            settle(store.arrival(receipt.arrivalId()).orElseThrow());
        }
        return receipt;
    }

    private void settle(Arrival arrival) {
        try {
            Reading reading = readers.get(arrival.kind()).read(arrival, store.raw(arrival.id()));
            if (reading instanceof Reading.Readable readable) {
                store.register(opened(arrival, readable.submission()), arrival.id(), List.of());
            } else if (reading instanceof Reading.Unreadable why) {
                store.quarantine(arrival.id(), why.reason(), why.detail());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case opened(Arrival arrival, Submission said) {
        Identity identity = new Identity(
                Case.SCHEMA_VERSION,
                UUID.randomUUID(),
                arrival.reference(),
                1,
                said.origin(),
                new Decision(DecisionKind.COMPLAINT, "No sign of anything else."));
        List<String> emails = said.stated(Fields.EMAIL).stream().toList();
        Complainant complainant = new Complainant(
                null, said.stated(Fields.NAME).orElse(null), emails, List.of(), null, null, null, null, null);
        Substance substance = new Substance(
                said.subject(),
                said.narrative(),
                said.stated(Fields.LANGUAGE).orElse(null),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
        return new Case(
                identity,
                new People(complainant, null, null),
                substance,
                new Handling(null, List.of(), null, null, List.of(), List.of(), List.of()),
                List.of(contact(arrival, said)),
                evidence(arrival, said),
                new NormalizerInfo("test", "0"));
    }

    private static Contact contact(Arrival arrival, Submission said) {
        Instant at = arrival.registeredAt();
        Raw raw = new Raw(arrival.sha256(), arrival.size(), arrival.facts().mediaType());
        return new Contact(
                arrival.id(),
                arrival.channel(),
                arrival.kind(),
                said.mode(),
                null,
                at,
                at,
                said.externalId(),
                said.from(),
                said.to(),
                said.subject(),
                said.text(),
                said.quoted(),
                said.turns(),
                said.pages(),
                new ArrayList<>(said.attachments()),
                null,
                raw,
                null);
    }

    private static Map<String, Evidence> evidence(Arrival arrival, Submission said) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        said.stated(Fields.NAME)
                .ifPresent(name -> evidence.put(
                        "/complainant/name", new Evidence(arrival.id(), "field:name", null, null, name, "stated", 1)));
        int at = said.text().indexOf("FR-2025");
        if (at >= 0) {
            String quote = said.text().substring(at, Math.min(said.text().length(), at + 12));
            evidence.put(
                    "/references/0/value",
                    new Evidence(arrival.id(), "body", at, at + quote.length(), quote, "reference", 0.9));
        }
        return evidence;
    }
}
