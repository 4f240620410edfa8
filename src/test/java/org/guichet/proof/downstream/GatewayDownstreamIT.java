package org.guichet.proof.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.config.Configuration;
import org.guichet.gateway.Gateway;
import org.guichet.testing.Homes;
import org.guichet.testing.KafkaBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through the delivered gateway: webhooks of which two fail, and a Kafka topic, over a stop and a start. */
class GatewayDownstreamIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int COMPLAINTS = 12;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path home;

    @TempDir
    private Path kafka;

    @Test
    void tellsThoseWhoListenAtOnceAndTheOthersWhenTheyAreBack() throws Exception {
        try (KafkaBroker broker = new KafkaBroker(kafka);
                Receiver crm = new Receiver();
                Receiver stalled = new Receiver();
                Receiver closed = new Receiver()) {
            broker.create("complaints", Map.of());
            stalled.alwaysHas(Fault.STALL);
            closed.hangUp();
            configure(Map.of("crm", crm, "stalled", stalled, "closed", closed), broker);
            Instant since = Instant.now();
            try (Gateway gateway = start()) {
                for (int i = 0; i < COMPLAINTS; i++) {
                    complain(gateway.base(), i);
                }
                await(() -> crm.acknowledged().size() == COMPLAINTS);
                await(() -> isTold(gateway, "crm") && isTold(gateway, "stream"));
                await(() -> standing(gateway, "stalled")
                        .path("lastFailure")
                        .asText()
                        .contains("in time"));
                await(() ->
                        standing(gateway, "closed").path("lastFailure").asText().contains("ended before"));
                assertThat(standing(gateway, "stalled").path("waiting").asInt()).isEqualTo(COMPLAINTS);
                assertThat(standing(gateway, "closed").path("waiting").asInt()).isEqualTo(COMPLAINTS);
            }
            Set<UUID> events = new HashSet<>(crm.acknowledged().keySet());
            assertThat(broker.read("complaints")).allSatisfy(GatewayDownstreamIT::isKeyedByItsCase);
            assertThat(broker.read("complaints").stream()
                            .map(GatewayDownstreamIT::event)
                            .collect(Collectors.toSet()))
                    .isEqualTo(events);

            stalled.recover();
            closed.recover();
            try (Gateway next = start()) {
                await(() -> isTold(next, "stalled") && isTold(next, "closed"));
                assertThat(stalled.acknowledged().keySet()).isEqualTo(events);
                assertThat(closed.acknowledged().keySet()).isEqualTo(events);
                assertThat(post(next, "/api/v1/deliveries/crm/replay", "{\"since\": \"" + since + "\"}"))
                        .contains("\"replayed\":" + COMPLAINTS);
                await(() -> crm.acknowledged().values().stream().allMatch(times -> times > 1));
                assertThat(crm.acknowledged().keySet()).isEqualTo(events);
            }
        }
    }

    private void configure(Map<String, Receiver> receivers, KafkaBroker broker) throws Exception {
        Homes.delivered(home);
        Files.writeString(home.resolve("secret"), "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        StringBuilder subscribers = new StringBuilder("subscribers:\n");
        receivers.forEach((name, receiver) ->
                subscribers.append("""
                  - name: %s
                    kind: webhook
                    url: http://127.0.0.1:%d/hooks
                    secrets: ["${file:secret}"]
                    allowHttp: true
                    allowPrivate: true
                    answerSeconds: %d
                """.formatted(name, receiver.port(), name.equals("stalled") ? 1 : 30)));
        subscribers.append("""
                  - name: stream
                    kind: kafka
                    servers: ["%s"]
                    topic: complaints
                """.formatted(broker.address()));
        Path settings = home.resolve("config/guichet.yaml");
        Files.writeString(settings, Files.readString(settings).replace("subscribers: []", subscribers));
    }

    private Gateway start() throws Exception {
        Configuration configuration = Configuration.load(home.resolve("config")).listeningOn("127.0.0.1", 0);
        assertThat(configuration.problems()).isEmpty();
        return Gateway.start(home, configuration, "test");
    }

    private void complain(URI base, int number) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/complaints"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"narrative\": \"The lamp number " + number
                        + " arrived broken.\", \"email\": \"ada@example.org\", \"name\": \"Ada Field\"}"))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(202);
    }

    private boolean isTold(Gateway gateway, String subscriber) throws Exception {
        return standing(gateway, subscriber).path("waiting").asInt(-1) == 0;
    }

    private JsonNode standing(Gateway gateway, String subscriber) throws Exception {
        URI uri = gateway.base().resolve("/api/v1/deliveries/" + subscriber);
        return CaseJson.mapper()
                .readTree(http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private String post(Gateway gateway, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.base().resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void isKeyedByItsCase(ConsumerRecord<String, String> record) throws Exception {
        assertThat(CaseJson.mapper().readTree(record.value()).at("/data/id").asText())
                .isEqualTo(record.key());
    }

    private static UUID event(ConsumerRecord<String, String> record) {
        return UUID.fromString(record.value().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1"));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
