package org.guichet.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.delivery.kafka.ProducerProperties;

/** Reads a subscriber of kind {@code kafka}. */
final class KafkaReader {

    /** What Kafka allows, apart from the names . and .. */
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    private static final Pattern SERVER =
            Pattern.compile("(?:[a-zA-Z0-9._-]{1,255}|\\[[0-9a-fA-F:.]{2,45}\\]):[0-9]{1,5}");

    private final Secrets secrets;

    KafkaReader(Secrets secrets) {
        this.secrets = secrets;
    }

    Optional<Settings.Subscriber> read(Section section, String name) {
        List<String> servers = servers(section);
        Optional<String> topic = topic(section);
        Map<String, String> properties = properties(section.section("properties"));
        int connect = section.number("connectSeconds", 10, 1, 120);
        int answer = section.number("answerSeconds", 60, 1, 600);
        int horizon = SubscribersReader.horizon(section);
        return topic.filter(valid -> !servers.isEmpty())
                .map(valid ->
                        new Settings.Subscriber.ToKafka(name, servers, valid, properties, connect, answer, horizon));
    }

    private static List<String> servers(Section section) {
        section.require("servers", "name one or more brokers, e.g. [kafka-1.example.org:9093]");
        List<String> servers = section.texts("servers");
        for (String server : servers) {
            if (!SERVER.matcher(server).matches()) {
                section.wrong(
                        "servers",
                        "\"" + server + "\" is not where a broker listens",
                        "write HOST:PORT, e.g. kafka-1.example.org:9093");
            }
        }
        return servers;
    }

    private static Optional<String> topic(Section section) {
        section.require("topic", "name the topic, e.g. complaints");
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
        Map<String, String> properties = new LinkedHashMap<>();
        for (String key : section.keys()) {
            if (ProducerProperties.isOwn(key)) {
                section.wrong(key, "\"" + key + "\" is set by Guichet", "leave it out: its promises rest on it");
                section.value(key);
            } else if (ProducerProperties.settable().contains(key)) {
                value(section, key).ifPresent(value -> properties.put(key, value));
            }
        }
        ProducerProperties.settable().forEach(section::value);
        section.finish();
        ProducerProperties.unusable(properties)
                .forEach(key ->
                        section.wrong(key, "\"" + key + "\" cannot have this value", "see Kafka's documentation"));
        return properties;
    }

    private Optional<String> value(Section section, String key) {
        boolean secret = ProducerProperties.isSecret(key)
                || section.text(key).filter(Secrets::isName).isPresent();
        return secret ? secrets.resolveOne(section, key) : section.text(key);
    }
}
