package org.guichet.channel.http;

import java.util.Map;

/**
 * What a channel's route says of everything that it takes, in the exchange property {@link #PROPERTY}.
 *
 * @param values details for the facts of its arrivals, by name
 */
public record ChannelDetails(Map<String, String> values) {

    /** Under which routes say it. */
    public static final String PROPERTY = "channelDetails";

    public ChannelDetails {
        values = Map.copyOf(values);
    }
}
