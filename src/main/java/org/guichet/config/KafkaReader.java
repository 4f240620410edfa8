package org.guichet.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.config.keys.Key;
import org.guichet.delivery.kafka.ProducerProperties;

/** Reads a subscriber of kind {@code kafka}. */
final class KafkaReader {

    /** What Kafka allows, apart from the names . and .. */
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    private static final Pattern SERVER =
            Pattern.compile("(?:[a-zA-Z0-9._-]{1,255}|\\[[0-9a-fA-F:.]{2,45}\\]):[0-9]{1,5}");

    static final Key[] KEYS = {
        Key.texts("servers")
                .required("name one or more brokers, e.g. [kafka-1.example.org:9093]")
                .example("[kafka-1.example.org:9093, kafka-2.example.org:9093]")
                .about("Some brokers, each as HOST:PORT."),
        Key.text("topic")
                .required("name the topic, e.g. complaints")
                .pattern("^[a-zA-Z0-9._-]{1,249}$")
                .example("complaints")
                .about("Letters without accents, digits, dots, hyphens and underscores, 249 at most."),
        Key.namedTexts("properties", List.of())
                .example("{security.protocol: SASL_SSL, sasl.jaas.config: \"${env:KAFKA_LOGIN}\"}")
                .about(
                        "Of Kafka's producer, by its names: how to sign in, max.request.size, compression.type. A secret is "
                                + "named as \"${env:NAME}\" or \"${file:/path}\"."),
        Key.number("connectSeconds", 10, 1, 120).unit("seconds").about("For the first answer of a broker."),
        Key.number("answerSeconds", 60, 1, 600)
                .unit("seconds")
                .about("For the confirmation of an event by every replica in sync, tries again included."),
        Key.number("horizonHours", 72, 1, 8_784).unit("hours").about("What failed for this long is parked.")
    };

    private final Secrets secrets;

    KafkaReader(Secrets secrets) {
        this.secrets = secrets;
    }

    Optional<Settings.Subscriber> read(Section section, String name) {
        List<String> servers = servers(section);
        Optional<String> topic = topic(section);
        Map<String, String> properties = properties(section);
        int connect = section.number("connectSeconds");
        int answer = section.number("answerSeconds");
        int horizon = SubscribersReader.horizon(section);
        return topic.filter(valid -> !servers.isEmpty())
                .map(valid ->
                        new Settings.Subscriber.ToKafka(name, servers, valid, properties, connect, answer, horizon));
    }

    private static List<String> servers(Section section) {
        List<String> servers = section.texts("servers");
        for (String server : servers) {
            if (!SERVER.matcher(server).matches()) {
                section.wrongItem(
                        "servers",
                        server,
                        "\"" + server + "\" is not where a broker listens",
                        "write HOST:PORT, e.g. kafka-1.example.org:9093");
            }
        }
        return servers;
    }

    private static Optional<String> topic(Section section) {
        Optional<String> topic = section.text("topic");
        if (topic.isPresent() && !isTopic(topic.get())) {
            section.wrong(
                    "topic",
                    "\"" + topic.get() + "\" cannot be the name of a topic",
                    "use letters without accents, digits, dots, hyphens and underscores, 249 at most");
            return Optional.empty();
        }
        return topic;
    }

    private static boolean isTopic(String name) {
        return TOPIC.matcher(name).matches() && !name.equals(".") && !name.equals("..");
    }

    private Map<String, String> properties(Section section) {
        Section given = section.open("properties");
        Map<String, String> properties = new LinkedHashMap<>();
        section.namedTexts("properties").forEach((key, value) -> {
            if (ProducerProperties.isOwn(key)) {
                given.wrong(key, "\"" + key + "\" is set by Guichet", "leave it out: its promises rest on it");
            } else if (ProducerProperties.settable().contains(key)) {
                value(given, key, value).ifPresent(read -> properties.put(key, read));
            } else {
                given.unknown(
                        key, Nearest.hintNearOnly(key, ProducerProperties.settable(), "see Kafka's documentation"));
            }
        });
        ProducerProperties.unusable(properties)
                .forEach(
                        key -> given.wrong(key, "\"" + key + "\" cannot have this value", "see Kafka's documentation"));
        return properties;
    }

    private Optional<String> value(Section given, String key, String value) {
        boolean secret = ProducerProperties.isSecret(key) || Secrets.isName(value);
        return secret ? secrets.resolve(given, key, value) : Optional.of(value);
    }
}
