package org.guichet.arrival;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guichet.cases.Reference;

/**
 * An arrival made of another one that is two matters at once: a complaint that also asks for personal data. It has the raw
 * content of the first, byte for byte, and its facts, and is read as the request alone. It is stored in the transaction that
 * settles the first, together with its case, so it never waits to be read.
 */
public final class Fork {

    /** The detail that names the arrival of which it was made: its id. */
    public static final String OF = "forkOf";

    private static final String KEY = "fork";
    private static final String DATA_REQUEST = "data-request";

    private Fork() {}

    /**
     * The request for personal data that is in an arrival, as an arrival of its own.
     *
     * @param id UUIDv7 (RFC 9562)
     * @param reference its own; until the ledger has given it one, that of the first
     */
    public static Arrival dataRequest(Arrival of, UUID id, Reference reference) {
        return new Arrival(
                id,
                of.channel(),
                of.kind(),
                dataRequestKey(of.id()),
                reference,
                facts(of),
                of.sha256(),
                of.size(),
                of.registeredAt());
    }

    /** Made of the first arrival's id, so that there is one at most. */
    public static SourceKey dataRequestKey(UUID of) {
        return SourceKey.of(KEY, of.toString(), DATA_REQUEST);
    }

    /** The arrival of which this one was made; empty for what came by itself. */
    public static Optional<UUID> origin(Arrival arrival) {
        return arrival.facts().detail(OF).map(UUID::fromString);
    }

    private static TransportFacts facts(Arrival of) {
        Map<String, String> details = new TreeMap<>(of.facts().details());
        details.put(OF, of.id().toString());
        return new TransportFacts(
                of.facts().mediaType(), of.facts().fileName(), of.facts().receivedAt(), details);
    }
}
