package org.guichet.channel.source;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.RouteAware;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.guichet.arrival.SourceLeases;

/**
 * Bean {@code sourceTurn}: the {@code pollStrategy} of every kind that polls. A mailbox or folder is looked into by one
 * gateway at a time; the others leave it alone until the lease of the first has run out.
 */
public final class SourceTurn extends DefaultPollingConsumerPollStrategy {

    private final SourceLeases leases;

    public SourceTurn(SourceLeases leases) {
        this.leases = leases;
    }

    /** The channel bears the name of its route. */
    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return !(consumer instanceof RouteAware aware)
                || leases.holds(aware.getRoute().getRouteId());
    }
}
