package org.guichet.channel.content;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;

/** Arrivals for readers' tests: registered on 22 November 2026 at 10:00 UTC unless told otherwise. */
public final class ArrivalBuilder {

    private final ChannelKind kind;
    private String mediaType = "application/octet-stream";
    private Instant registeredAt = Instant.parse("2026-11-22T10:00:00Z");
    private final Map<String, String> details = new TreeMap<>();

    private ArrivalBuilder(ChannelKind kind) {
        this.kind = kind;
    }

    public static ArrivalBuilder of(ChannelKind kind) {
        return new ArrivalBuilder(kind);
    }

    public ArrivalBuilder mediaType(String value) {
        mediaType = value;
        return this;
    }

    public ArrivalBuilder registeredAt(String value) {
        registeredAt = Instant.parse(value);
        return this;
    }

    public ArrivalBuilder detail(String name, String value) {
        details.put(name, value);
        return this;
    }

    public Arrival build(RawContent content) {
        return new Arrival(
                new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0001L),
                "test-" + kind,
                kind,
                SourceKey.of(content.sha256()),
                Reference.ofSequence(1),
                new TransportFacts(mediaType, null, null, details),
                content.sha256(),
                content.size(),
                registeredAt);
    }
}
