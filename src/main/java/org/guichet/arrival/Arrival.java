package org.guichet.arrival;

import java.time.Instant;
import java.util.UUID;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;

/**
 * One thing that came in and is durable.
 *
 * @param id UUIDv7 (RFC 9562); also the id of the contact made from it
 * @param channel the channel's configured name
 * @param reference given at the door, so that the sender can be told at once; the case opened from this arrival bears it
 * @param sha256 of the raw bytes, lower-case hex
 * @param size of the raw bytes
 * @param registeredAt when it became durable, to the millisecond
 */
public record Arrival(
        UUID id,
        String channel,
        ChannelKind kind,
        SourceKey sourceKey,
        Reference reference,
        TransportFacts facts,
        String sha256,
        long size,
        Instant registeredAt) {}
