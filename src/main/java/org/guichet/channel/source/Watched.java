package org.guichet.channel.source;

import org.guichet.arrival.SourceStanding;

/** A channel's consumer that can say how its source stands. For the channel's health, never for the gateway's readiness. */
public interface Watched {

    /** Told from memory, at once. */
    SourceStanding standing();
}
