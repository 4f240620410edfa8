package org.guichet.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.guichet.store.OutboxRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RouteSubscriberTest {

    private final TestOutbox outbox = new TestOutbox();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final RouteSubscriber subscriber = new RouteSubscriber("erp", "to-erp", camel);
    private final List<String> bodies = new ArrayList<>();
    private final List<Map<String, Object>> headers = new ArrayList<>();
    private String poison = "nothing";

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:to-erp").routeId("to-erp").process(exchange -> {
                    String body = exchange.getMessage().getBody(String.class);
                    if (body.contains(poison)) {
                        throw new IllegalStateException("https://user:secret@erp.example.org refused it");
                    }
                    bodies.add(body);
                    headers.add(Map.copyOf(exchange.getMessage().getHeaders()));
                });
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        subscriber.close();
        camel.stop();
    }

    @Test
    void handsEventsToTheRouteInOrder() {
        OutboxRow first = outbox.add("m1", "erp");
        OutboxRow second = outbox.add("m2", "erp");
        assertThat(subscriber.deliver(List.of(first, second))).isEqualTo(Delivery.ofAll(List.of(first, second)));
        assertThat(bodies).containsExactly(first.body(), second.body());
        assertThat(headers.get(0))
                .containsEntry("Content-Type", "application/cloudevents+json")
                .containsEntry("eventId", first.eventId().toString())
                .containsEntry("eventType", "org.guichet.case.registered.v1")
                .containsEntry("caseId", first.caseId().toString())
                .containsEntry("revision", 1);
    }

    @Test
    void refusesOnlyWhatTheRouteFailsOnAndTellsNoSecret() {
        OutboxRow bad = outbox.add("m1", "erp");
        OutboxRow good = outbox.add("m2", "erp");
        poison = bad.eventId().toString();
        Delivery delivery = subscriber.deliver(List.of(bad, good));
        assertThat(delivery.delivered()).containsExactly(good.position());
        assertThat(delivery.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.position()).isEqualTo(bad.position());
            assertThat(refusal.reason()).contains("IllegalStateException").doesNotContain("secret");
        });
    }

    @Test
    void waitsWhereNoRouteOfThatNameRuns() throws Exception {
        OutboxRow row = outbox.add("m1", "erp");
        camel.getRouteController().stopRoute("to-erp");
        assertThat(subscriber.deliver(List.of(row)))
                .isEqualTo(Delivery.failed("no route that runs begins with direct:to-erp"));
        camel.getRouteController().startRoute("to-erp");
        assertThat(subscriber.deliver(List.of(row)).delivered()).hasSize(1);
    }

    @Test
    void waitsUntilTheRoutesHaveStarted() {
        try (RouteSubscriber early = new RouteSubscriber("erp", "to-erp", new DefaultCamelContext())) {
            assertThat(early.deliver(List.of(outbox.add("m1", "erp"))).failure())
                    .isNotNull();
        }
    }
}
