package org.guichet.delivery.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A topic, and how it is reached.
 *
 * @param servers {@code HOST:PORT} of some brokers; the others are learnt from them
 * @param properties of the producer beyond those that the gateway sets, e.g. how to sign in; may hold secrets, so this
 *     record never prints them
 * @param connect for the first answer of a broker about the topic
 * @param answer for the confirmation of an event by every replica in sync, with the client's own retries
 */
public record KafkaTarget(
        List<String> servers, String topic, Map<String, String> properties, Duration connect, Duration answer) {

    public KafkaTarget {
        servers = List.copyOf(servers);
        properties = Map.copyOf(properties);
    }

    @Override
    public String toString() {
        return "KafkaTarget[" + topic + ", " + properties.keySet() + "]";
    }
}
