package org.guichet.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.clock.CaseClock;
import org.guichet.delivery.CaseEvents;
import org.guichet.delivery.Delivery;
import org.guichet.store.Arrivals;
import org.guichet.store.CaseStore;
import org.guichet.store.Cases;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.store.OutboxRow;
import org.guichet.store.Outcome;
import org.guichet.store.Outcomes;
import org.guichet.story.OutcomeDesk;
import org.guichet.story.OutcomeReplies;
import org.guichet.testing.HookServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A subscriber that settles a case says so in its answer to an event, over a real connection. */
@Timeout(60)
class OutcomeInAReplyTest {

    private static final List<String> CRM = List.of("crm");
    private static final String UPHELD =
            "{\"outcome\": {\"result\": \"upheld\", \"remedies\": [{\"kind\": \"refund\", \"amount\": {\"value\": \"129.90\","
                    + " \"currency\": \"EUR\"}}], \"rootCause\": \"carrier.lost\", \"by\": \"Inès\"}}";

    private final CaseStore store =
            new InMemoryCaseStore(Clock.systemUTC(), new CaseEvents("test", URI.create("https://example.org/case")));
    private HookServer server;
    private WebhookSubscriber subscriber;
    private UUID caseId;

    @BeforeEach
    void subscribe() throws Exception {
        server = new HookServer();
        OutcomeReplies replies = new OutcomeReplies(new OutcomeDesk(store, CRM), Clock.systemUTC());
        subscriber = new WebhookSubscriber(
                "crm",
                URI.create("http://127.0.0.1:" + server.port() + "/hook"),
                true,
                new Signer(List.of("whsec_" + Base64.getEncoder().encodeToString(new byte[32]))),
                new WebhookLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 4),
                Clock.systemUTC(),
                replies::said);
        Arrival arrival =
                store.arrival(store.record(Arrivals.mail("1")).arrivalId()).orElseThrow();
        Case opened = Cases.openedBy(arrival);
        store.register(opened, arrival.id(), CRM);
        caseId = opened.identity().id();
    }

    @AfterEach
    void close() {
        subscriber.close();
        server.close();
    }

    /** As the outbox does it: what was delivered is not handed over again. */
    private void deliver() {
        List<OutboxRow> rows = store.outbox().undelivered("crm", 10);
        Delivery delivery = subscriber.deliver(rows);
        assertThat(delivery).isEqualTo(Delivery.ofAll(rows));
        store.outbox().markDelivered(delivery.delivered());
    }

    private void answering(String mediaType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.behave((request, socket) -> {
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: " + mediaType + "\r\nContent-Length: " + bytes.length
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        });
    }

    private Case newest() {
        return store.caseById(caseId).orElseThrow();
    }

    @Test
    void settlesTheCaseAndTellsTheSubscriberOnce() {
        answering("application/json", UPHELD);

        deliver();

        assertThat(store.outcomes().of(caseId)).singleElement().satisfies(settled -> {
            assertThat(settled.outcome().result()).isEqualTo(Outcome.Result.UPHELD);
            assertThat(settled.outcome().cause()).isEqualTo("carrier.lost");
            assertThat(settled.outcome().by()).isEqualTo("Inès");
            assertThat(settled.outcome().remedies().get(0).amount().value()).isEqualTo("129.90");
        });
        assertThat(newest().handling().flags()).contains(CaseClock.SETTLED);

        deliver(); // the event of its own outcome, which it answers as before

        assertThat(newest().identity().revision()).isEqualTo(2);
        assertThat(store.outcomes().of(caseId))
                .extracting(Outcomes.Recorded::number)
                .hasSize(1);
        assertThat(store.outbox().undelivered("crm", 10)).isEmpty();
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void anAnswerThatIsNoJsonSettlesNothing() {
        answering("text/plain", UPHELD);

        deliver();

        assertThat(store.outcomes().of(caseId)).isEmpty();
        assertThat(newest().identity().revision()).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsTooLongSettlesNothingAndTheEventIsTaken() {
        answering("application/json", UPHELD + " ".repeat(20_000));

        deliver();

        assertThat(store.outcomes().of(caseId)).isEmpty();
        assertThat(store.outbox().undelivered("crm", 10)).isEmpty();
    }
}
