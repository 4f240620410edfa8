package org.guichet.delivery.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.guichet.arrival.Arrival;
import org.guichet.delivery.Backoff;
import org.guichet.delivery.Deliverer;
import org.guichet.delivery.Delivery;
import org.guichet.delivery.Patience;
import org.guichet.delivery.Run;
import org.guichet.delivery.Subscription;
import org.guichet.store.Arrivals;
import org.guichet.store.CaseEvent;
import org.guichet.store.CaseStore;
import org.guichet.store.Cases;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.store.OutboxRow;
import org.guichet.store.OutboxStanding;
import org.guichet.store.ParkedRow;
import org.guichet.testing.KafkaBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a real broker. */
@Timeout(120)
class KafkaSubscriberTest {

    private static final String NAME = "stream";
    private static final String TYPE = "org.guichet.case.registered.v1";
    private static final String TOO_LARGE = "the event is larger than the topic takes: raise max.message.bytes of the "
            + "topic, and max.request.size of the subscriber";
    private static final Backoff AT_ONCE = new Backoff(Duration.ofMillis(10), Duration.ofMillis(100));

    private static KafkaBroker broker;

    private final List<KafkaSubscriber> subscribers = new ArrayList<>();
    private final String topic = "cases-" + UUID.randomUUID();
    private final List<UUID> large = new ArrayList<>();
    private final CaseStore store = new InMemoryCaseStore(
            Clock.systemUTC(),
            (event, revision) -> new CaseEvent(
                    TYPE,
                    "{\"id\":\"" + event + "\"}"
                            + (large.contains(revision.identity().id()) ? "x".repeat(10_000) : "")));
    private long positions;

    @BeforeAll
    static void startBroker(@TempDir Path folder) throws Exception {
        broker = new KafkaBroker(folder);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @AfterEach
    void close() {
        subscribers.forEach(KafkaSubscriber::close);
    }

    private KafkaSubscriber subscriber() {
        return subscriber(broker.address(), Map.of());
    }

    private KafkaSubscriber subscriber(String server, Map<String, String> properties) {
        KafkaTarget target =
                new KafkaTarget(List.of(server), topic, properties, Duration.ofSeconds(2), Duration.ofSeconds(3));
        KafkaSubscriber subscriber = new KafkaSubscriber(NAME, target);
        subscribers.add(subscriber);
        return subscriber;
    }

    private OutboxRow row(UUID ofCase) {
        return row(ofCase, "Été");
    }

    private OutboxRow row(UUID ofCase, String text) {
        long position = ++positions;
        String body = "{\"subject\":\"" + text + " n° " + position + "\"}";
        return new OutboxRow(position, new UUID(7, position), TYPE, NAME, ofCase, 1, 0, body);
    }

    private void register(String key, boolean isLarge) {
        Arrival arrival =
                store.arrival(store.record(Arrivals.mail(key)).arrivalId()).orElseThrow();
        var opened = Cases.openedBy(arrival);
        if (isLarge) {
            large.add(opened.identity().id());
        }
        store.register(opened, arrival.id(), List.of(NAME));
    }

    private Deliverer deliverer(KafkaSubscriber subscriber, Duration horizon) {
        Patience patience = new Patience(AT_ONCE, AT_ONCE, Duration.ofHours(1), horizon);
        return new Deliverer(store.outbox(), List.of(new Subscription(subscriber, patience)), Clock.systemUTC());
    }

    private List<String> waiting() {
        return store.outbox().undelivered(NAME, Integer.MAX_VALUE).stream()
                .map(row -> row.eventId().toString())
                .toList();
    }

    /** The ids of the events in the topic, each as often as it is there. */
    private Stream<String> told() {
        return broker.read(topic).stream().map(record -> record.value().substring(7, 43));
    }

    @Test
    void writesEventsUnderTheirCaseAndInItsOrder() throws Exception {
        broker.create(topic, Map.of());
        List<UUID> cases = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<OutboxRow> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(row(cases.get(i * 7 % 3)));
        }

        Delivery delivery = subscriber().deliver(rows);

        assertThat(delivery.failure()).isNull();
        assertThat(delivery.delivered()).hasSize(60);
        List<ConsumerRecord<String, String>> records = broker.read(topic);
        for (UUID one : cases) {
            assertThat(records)
                    .filteredOn(record -> record.key().equals(one.toString()))
                    .extracting(ConsumerRecord::value)
                    .containsExactlyElementsOf(rows.stream()
                            .filter(row -> row.caseId().equals(one))
                            .map(OutboxRow::body)
                            .toList());
        }
        assertThat(records).hasSize(60).allSatisfy(record -> assertThat(
                        new String(record.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                .isEqualTo("application/cloudevents+json; charset=UTF-8"));
    }

    @Test
    void waitsForATopicThatIsNotThere() throws Exception {
        KafkaSubscriber subscriber = subscriber();
        OutboxRow row = row(UUID.randomUUID());
        assertThat(subscriber.deliver(List.of(row, row(UUID.randomUUID()))))
                .isEqualTo(Delivery.failed("the brokers know no such topic, or hide it from this user"));
        broker.create(topic, Map.of());
        Awaitility.await().until(() -> subscriber.deliver(List.of(row)).equals(Delivery.ofAll(List.of(row))));
    }

    @Test
    void refusesOnlyTheEventThatIsTooLargeForTheTopic() throws Exception {
        broker.create(topic, Map.of("max.message.bytes", "4000"));
        UUID ofLarge = UUID.randomUUID();
        OutboxRow before = row(ofLarge);
        OutboxRow tooLarge = row(ofLarge, "x".repeat(5_000));
        OutboxRow behind = row(ofLarge);
        OutboxRow other = row(UUID.randomUUID());
        OutboxRow later = row(other.caseId());

        Delivery delivery = subscriber().deliver(List.of(before, tooLarge, behind, other, later));

        assertThat(delivery.failure()).isNull();
        assertThat(delivery.refused()).containsExactly(new Delivery.Refusal(tooLarge.position(), TOO_LARGE));
        assertThat(delivery.delivered())
                .containsExactlyInAnyOrder(before.position(), other.position(), later.position());
        assertThat(broker.read(topic)).extracting(ConsumerRecord::value).doesNotContain(behind.body());
    }

    @Test
    void refusesAnEventThatIsTooLargeForTheClient() throws Exception {
        broker.create(topic, Map.of());
        OutboxRow tooLarge = row(UUID.randomUUID(), "x".repeat(2_000_000));
        OutboxRow other = row(UUID.randomUUID());
        assertThat(subscriber().deliver(List.of(tooLarge, other)))
                .isEqualTo(new Delivery(
                        List.of(other.position()),
                        List.of(new Delivery.Refusal(tooLarge.position(), TOO_LARGE)),
                        null));
    }

    @Test
    void parksTheEventThatIsTooLargeAndNoOther() throws Exception {
        broker.create(topic, Map.of("max.message.bytes", "4000"));
        try (Deliverer deliverer = deliverer(subscriber(), Duration.ofMillis(300))) {
            register("m1", true);
            for (int i = 2; i < 10; i++) {
                register("m" + i, false);
            }
            Awaitility.await().until(() -> {
                deliverer.deliverPending(NAME);
                return waiting().isEmpty();
            });
            assertThat(told()).hasSize(8).doesNotHaveDuplicates();
            assertThat(store.outbox().parked(NAME, 10))
                    .extracting(ParkedRow::reason)
                    .containsExactly(TOO_LARGE);
        }
    }

    @Test
    void goesOnWhereItStoppedWhenTheBrokerIsBack() throws Exception {
        broker.create(topic, Map.of());
        try (Deliverer deliverer = deliverer(subscriber(), Duration.ofHours(1))) {
            register("m1", false);
            assertThat(deliverer.deliverPending(NAME)).isEqualTo(new Run.Done(1));
            broker.stop();
            for (int i = 2; i < 10; i++) {
                register("m" + i, false);
            }
            List<String> waiting = waiting();
            assertThat(deliverer.deliverPending(NAME)).isInstanceOf(Run.Failed.class);
            assertThat(waiting()).isEqualTo(waiting).hasSize(8);
            assertThat(store.outbox().standings())
                    .extracting(OutboxStanding::lastFailure)
                    .containsExactly("no broker answered or confirmed in time");
            broker.start();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                deliverer.deliverPending(NAME);
                return waiting().isEmpty();
            });
            assertThat(told().distinct()).hasSize(9).containsAll(waiting);
        }
    }

    @Test
    void doublesAtMostWhatWasSentAndNotMarkedBeforeARestart() throws Exception {
        broker.create(topic, Map.of());
        for (int i = 0; i < 10; i++) {
            register("m" + i, false);
        }
        List<String> all = waiting();
        List<OutboxRow> sent = store.outbox().undelivered(NAME, 4);
        assertThat(subscriber().deliver(sent)).isEqualTo(Delivery.ofAll(sent)); // and the gateway ends here
        try (Deliverer next = deliverer(subscriber(), Duration.ofHours(1))) {
            assertThat(next.deliverPending(NAME)).isEqualTo(new Run.Done(10));
        }
        assertThat(told()).hasSize(14).containsAll(all);
    }

    @Test
    void signsInWithWhatTheConfigurationSays() throws Exception {
        broker.create(topic, Map.of());
        OutboxRow row = row(UUID.randomUUID());
        assertThat(subscriber(broker.guardedAddress(), KafkaBroker.signedInWith(KafkaBroker.PASSWORD))
                        .deliver(List.of(row)))
                .isEqualTo(Delivery.ofAll(List.of(row)));
    }

    @Test
    void saysThatThePasswordIsWrongAndDoesNotSayWhich() throws Exception {
        broker.create(topic, Map.of());
        KafkaSubscriber subscriber = subscriber(broker.guardedAddress(), KafkaBroker.signedInWith("wr0ng"));
        OutboxRow row = row(UUID.randomUUID());
        Delivery expected = Delivery.failed("the brokers do not know its user or password");
        assertThat(subscriber.deliver(List.of(row))).isEqualTo(expected);
        assertThat(subscriber.deliver(List.of(row))).isEqualTo(expected); // with a new producer
        assertThat(new KafkaTarget(
                                List.of(),
                                topic,
                                KafkaBroker.signedInWith("wr0ng"),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1))
                        .toString())
                .doesNotContain("wr0ng");
    }

    @Test
    void saysThatNoServerHasAnAddress() {
        assertThat(subscriber("kafka.invalid:9092", Map.of()).deliver(List.of(row(UUID.randomUUID()))))
                .isEqualTo(Delivery.failed("none of its servers has an address, or its properties do not go together"));
    }

    @Test
    void stopsWaitingWhenTheGatewayDoes() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            KafkaTarget target = new KafkaTarget(
                    List.of("127.0.0.1:" + silent.getLocalPort()),
                    topic,
                    Map.of(),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(10));
            KafkaSubscriber subscriber = new KafkaSubscriber(NAME, target);
            subscribers.add(subscriber);
            Exchanger<Delivery> result = new Exchanger<>();
            Thread delivering = new Thread(() -> {
                Delivery delivery = subscriber.deliver(List.of(row(UUID.randomUUID())));
                boolean stillInterrupted = Thread.interrupted();
                try {
                    result.exchange(stillInterrupted ? delivery : null);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            delivering.start();
            silent.accept();
            delivering.interrupt();
            assertThat(result.exchange(null, 60, TimeUnit.SECONDS))
                    .isEqualTo(Delivery.failed("the gateway is stopping"));
        }
    }
}
