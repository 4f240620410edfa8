package org.guichet.arrival;

import org.guichet.cases.ChannelKind;

/** What a door hands to the ledger. */
public record NewArrival(
        String channel, ChannelKind kind, SourceKey sourceKey, TransportFacts facts, RawContent content) {}
