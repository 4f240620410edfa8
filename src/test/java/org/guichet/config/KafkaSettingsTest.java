package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSettingsTest {

    private static final String LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule required "
            + "username=\"guichet\" password=\"hunter2\";";

    @TempDir
    Path folder;

    private Settings.Loaded load(String yaml) throws IOException {
        Files.writeString(folder.resolve(Settings.FILE), "subscribers:\n" + yaml);
        return new SettingsReader(folder, Map.of("LOGIN", LOGIN)::get).read();
    }

    private List<String> problems(String yaml) throws IOException {
        return load(yaml).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void takesATopicWithItsDefaults() throws IOException {
        Settings.Loaded loaded = load("  - {name: stream, kind: kafka, servers: [\"k1:9092\"], topic: complaints}\n");

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.settings().subscribers())
                .containsExactly(new Settings.Subscriber.ToKafka(
                        "stream", List.of("k1:9092"), "complaints", Map.of(), 10, 60, 72));
    }

    @Test
    void takesPropertiesAndKeepsTheirSecrets() throws IOException {
        Settings.Loaded loaded = load("""
                  - name: stream
                    kind: kafka
                    servers: [kafka-1.example.org:9093, "[2001:db8::1]:9093"]
                    topic: complaints
                    properties:
                      security.protocol: SASL_SSL
                      sasl.mechanism: SCRAM-SHA-512
                      sasl.jaas.config: "${env:LOGIN}"
                      max.request.size: 5000000
                """);

        assertThat(loaded.problems()).isEmpty();
        Settings.Subscriber.ToKafka kafka =
                (Settings.Subscriber.ToKafka) loaded.settings().subscribers().get(0);
        assertThat(kafka.properties())
                .containsEntry("sasl.jaas.config", LOGIN)
                .containsEntry("max.request.size", "5000000");
        assertThat(loaded.settings().toString()).doesNotContain("hunter2");
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        assertThat(problems("  - {name: stream, kind: kafka}\n"))
                .containsExactly(
                        "config/guichet.yaml:2:5: \"subscribers[0]\" has no \"servers\""
                                + " – name one or more brokers, e.g. [kafka-1.example.org:9093]",
                        "config/guichet.yaml:2:5: \"subscribers[0]\" has no \"topic\""
                                + " – name the topic, e.g. complaints");
    }

    @Test
    void refusesServersAndTopicsThatCannotBe() throws IOException {
        assertThat(problems("  - {name: stream, kind: kafka, servers: [\"http://k1\"], topic: réclamations}\n"))
                .containsExactly(
                        "config/guichet.yaml:2:43: \"http://k1\" is not where a broker listens"
                                + " – write HOST:PORT, e.g. kafka-1.example.org:9093",
                        "config/guichet.yaml:2:64: \"réclamations\" cannot be the name of a topic"
                                + " – use letters without accents, digits, dots, hyphens and underscores, 249 at most");
    }

    @Test
    void refusesPropertiesThatThePromisesRestOnAndThoseThatKafkaDoesNotKnow() throws IOException {
        assertThat(problems("""
                  - name: stream
                    kind: kafka
                    servers: ["k1:9092"]
                    topic: complaints
                    properties:
                      acks: 0
                      compresion.type: zstd
                      max.request.size: large
                      ssl.keystore.password: hunter2
                """))
                .containsExactly(
                        "config/guichet.yaml:7:13: \"acks\" is set by Guichet"
                                + " – leave it out: its promises rest on it",
                        "config/guichet.yaml:8:7: unknown key \"subscribers[0].properties.compresion.type\""
                                + " – did you mean \"compression.type\"?",
                        "config/guichet.yaml:9:25: \"max.request.size\" cannot have this value"
                                + " – see Kafka's documentation",
                        "config/guichet.yaml:10:30: a secret is written out in \"ssl.keystore.password\""
                                + " – use \"${env:NAME}\" or \"${file:/path}\"");
    }
}
