package org.guichet.store;

import org.guichet.arrival.ArrivalState;

/** How many arrivals of a channel are in a state. */
public record ChannelCount(String channel, ArrivalState state, long count) {}
