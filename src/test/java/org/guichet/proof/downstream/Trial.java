package org.guichet.proof.downstream;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.delivery.Backoff;
import org.guichet.delivery.CaseEvents;
import org.guichet.delivery.Deliverer;
import org.guichet.delivery.DeliveryDesk;
import org.guichet.delivery.Patience;
import org.guichet.delivery.Subscription;
import org.guichet.delivery.webhook.Signer;
import org.guichet.delivery.webhook.WebhookLimits;
import org.guichet.delivery.webhook.WebhookSubscriber;
import org.guichet.store.Arrivals;
import org.guichet.store.CaseStore;
import org.guichet.store.Cases;
import org.guichet.store.OutboxRow;
import org.guichet.store.sqlite.SqliteCaseStore;

/** A store and the delivery from it, wired as the gateway does it, with shorter waits. */
final class Trial implements AutoCloseable {

    /** Somebody who is told nothing, so that all events can be read from what waits for them. */
    private static final String WITNESS = "witness";

    private static final int PARALLEL = 4;
    private static final Duration LONGEST_ASKED = Duration.ofSeconds(2);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofMillis(500));
    private static final Signer SIGNER = new Signer(List.of("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

    private final List<Subscription> subscriptions;
    private final List<String> names = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CaseStore store;
    private Deliverer deliverer;
    private DeliveryDesk desk;

    /** @param answer how long a receiver may take */
    Trial(Path data, Map<String, Receiver> receivers, Duration answer, Duration horizon) {
        Patience patience = new Patience(BACKOFF, BACKOFF, LONGEST_ASKED, horizon);
        subscriptions = receivers.entrySet().stream()
                .map(one -> new Subscription(subscriber(one.getKey(), one.getValue(), answer), patience))
                .toList();
        names.addAll(receivers.keySet());
        names.add(WITNESS);
        CaseEvents events = new CaseEvents("proof", URI.create("/schema/case-1.json"));
        store = SqliteCaseStore.open(data, events, Clock.systemUTC());
    }

    /** Begins to deliver. */
    void start() {
        deliverer = new Deliverer(store.outbox(), subscriptions, Clock.systemUTC());
        desk = new DeliveryDesk(store.outbox(), deliverer.subscribers(), deliverer::tryNow);
        timer.scheduleWithFixedDelay(deliverer::wake, 0, 50, TimeUnit.MILLISECONDS); // as routes/deliver.yaml does
    }

    private static WebhookSubscriber subscriber(String name, Receiver receiver, Duration answer) {
        return new WebhookSubscriber(
                name,
                URI.create("http://127.0.0.1:" + receiver.port() + "/hooks"),
                true,
                SIGNER,
                new WebhookLimits(answer, answer, PARALLEL),
                Clock.systemUTC());
    }

    /** Opens cases, and then revises each; every subscriber is to be told of every revision. */
    List<Case> write(String key, int cases, int revisions) {
        List<Case> opened = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            opened.add(open(key + "-" + i));
        }
        for (int revision = 2; revision <= revisions; revision++) {
            for (Case one : opened) {
                store.revise(Cases.atRevision(one, revision), null, names);
            }
        }
        return opened;
    }

    private Case open(String key) {
        Arrival arrival =
                store.arrival(store.record(Arrivals.mail(key)).arrivalId()).orElseThrow();
        Case opened = Cases.openedBy(arrival);
        store.register(opened, arrival.id(), names);
        return opened;
    }

    /** Every event that there is, in the order of writing. */
    List<OutboxRow> written() {
        return store.outbox().undelivered(WITNESS, Integer.MAX_VALUE);
    }

    DeliveryDesk desk() {
        return desk;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        deliverer.close();
        store.close();
    }
}
