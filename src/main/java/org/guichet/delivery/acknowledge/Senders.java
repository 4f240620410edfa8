package org.guichet.delivery.acknowledge;

import java.util.Map;

/**
 * Who writes for which channel.
 *
 * @param byChannel of channels that have a sender of their own
 */
public record Senders(Sender usual, Map<String, Sender> byChannel) {

    public Senders {
        byChannel = Map.copyOf(byChannel);
    }

    Sender of(String channel) {
        return byChannel.getOrDefault(channel, usual);
    }
}
