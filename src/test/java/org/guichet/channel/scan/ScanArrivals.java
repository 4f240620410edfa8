package org.guichet.channel.scan;

import java.time.Instant;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;

/** Arrivals from a scanner. */
final class ScanArrivals {

    static final Instant SCANNED = Instant.parse("2026-11-20T09:00:00Z");

    static final LetterPlace PLACE = new LetterPlace("FR", java.time.ZoneId.of("Europe/Paris"));

    private ScanArrivals() {}

    static Arrival of(String fileName, RawContent content) {
        return new Arrival(
                new UUID(0, 1),
                "scanner-hq",
                ChannelKind.SCANNED_MAIL,
                SourceKey.of(fileName, content.sha256()),
                Reference.ofSequence(1),
                TransportFacts.ofFile("application/octet-stream", fileName, SCANNED),
                content.sha256(),
                content.size(),
                SCANNED);
    }

    /** The same arrival with other facts. */
    static Arrival with(Arrival arrival, TransportFacts facts) {
        return new Arrival(
                arrival.id(),
                arrival.channel(),
                arrival.kind(),
                arrival.sourceKey(),
                arrival.reference(),
                facts,
                arrival.sha256(),
                arrival.size(),
                arrival.registeredAt());
    }
}
