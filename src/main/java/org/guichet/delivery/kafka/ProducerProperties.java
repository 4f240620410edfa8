package org.guichet.delivery.kafka;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What the producer is configured with. The gateway's own values carry its promises and cannot be overridden: an event
 * counts as delivered when every replica in sync has it, and a retry of the client neither doubles nor overtakes.
 */
public final class ProducerProperties {

    /** Also how long a broker may hold back its confirmation; it is asked again within the answer's time. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

    /** Of unsent events; beyond it the sending waits. */
    private static final long BUFFER_BYTES = 32L << 20;

    /** What would undo a promise, or has a key of its own in the configuration. */
    private static final Set<String> OWN = Set.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.ACKS_CONFIG,
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            ProducerConfig.RETRIES_CONFIG,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            ProducerConfig.LINGER_MS_CONFIG,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG);

    private ProducerProperties() {}

    static Map<String, Object> of(String clientId, KafkaTarget target) {
        Map<String, Object> all = new HashMap<>();
        all.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        all.put(ProducerConfig.METRIC_REPORTER_CLASSES_CONFIG, ""); // none, and not JMX
        all.put(
                ProducerConfig.ENABLE_METRICS_PUSH_CONFIG,
                false); // brokers may otherwise ask for figures of this process
        all.putAll(target.properties());
        all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, target.servers());
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, target.connect().toMillis());
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(shorter(target.answer(), LONGEST_REQUEST)));
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(target.answer()));
        return all;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Whether the gateway sets this property itself. */
    public static boolean isOwn(String property) {
        return OWN.contains(property);
    }

    /** Whether its value is a secret. */
    public static boolean isSecret(String property) {
        ConfigDef.ConfigKey key = definition().configKeys().get(property);
        return key != null && key.type == ConfigDef.Type.PASSWORD;
    }

    /** The properties that may be set. */
    public static Set<String> settable() {
        Set<String> settable = new TreeSet<>(ProducerConfig.configNames());
        settable.removeAll(OWN);
        return Collections.unmodifiableSet(settable);
    }

    /** Those of these whose value cannot be used, each looked at by itself. */
    public static List<String> unusable(Map<String, String> properties) {
        return definition().validate(properties).stream()
                .filter(value -> properties.containsKey(value.name()))
                .filter(value -> !value.errorMessages().isEmpty())
                .map(ConfigValue::name)
                .toList();
    }

    private static ConfigDef definition() {
        return ProducerConfig.configDef();
    }
}
