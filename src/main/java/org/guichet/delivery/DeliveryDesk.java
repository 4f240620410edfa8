package org.guichet.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guichet.store.Outbox;
import org.guichet.store.OutboxStanding;
import org.guichet.store.ParkedRow;

/** What people see of deliveries, and what they decide about them. */
public final class DeliveryDesk {

    private final Outbox outbox;
    private final List<String> configured;
    private final Consumer<String> tryNow;

    /**
     * Over an outbox, whether a gateway delivers from it or not.
     *
     * @param configured the names of the subscribers
     * @param tryNow starts delivering to one of them, where that is possible
     */
    public DeliveryDesk(Outbox outbox, List<String> configured, Consumer<String> tryNow) {
        this.outbox = outbox;
        this.configured = List.copyOf(configured);
        this.tryNow = tryNow;
    }

    /** Every configured subscriber, then those of the past for whom something waits or is parked. */
    public List<OutboxStanding> standings() {
        Map<String, OutboxStanding> byName = new LinkedHashMap<>();
        configured.forEach(name -> byName.put(name, OutboxStanding.clear(name)));
        outbox.standings().forEach(standing -> byName.put(standing.subscriber(), standing));
        return List.copyOf(byName.values());
    }

    /** Empty when there is no such subscriber, and never was one with anything left. */
    public Optional<OutboxStanding> standing(String subscriber) {
        return standings().stream()
                .filter(standing -> standing.subscriber().equals(subscriber))
                .findFirst();
    }

    /** The names of the configured subscribers. */
    public List<String> configured() {
        return configured;
    }

    public boolean isConfigured(String subscriber) {
        return configured.contains(subscriber);
    }

    /** Parked events of a subscriber, oldest first. */
    public List<ParkedRow> parked(String subscriber, int limit) {
        return outbox.parked(subscriber, limit);
    }

    /**
     * Delivers the parked events of a subscriber after all.
     *
     * @param by who asked for it, which is kept
     * @return how many
     */
    public int retry(String subscriber, String by) {
        int retried = outbox.retryParked(subscriber, by);
        deliver(subscriber);
        return retried;
    }

    /**
     * Delivers one parked event after all; behind an older parked one of its case it waits for that.
     *
     * @return false when it is not parked for this subscriber
     */
    public boolean retry(String subscriber, UUID event, String by) {
        boolean retried = outbox.retryParked(subscriber, event, by);
        deliver(subscriber);
        return retried;
    }

    /**
     * Delivers again what was written in this time.
     *
     * @param from inclusive
     * @param until exclusive
     * @param by who asked for it, which is kept
     * @return how many
     */
    public int replay(String subscriber, Instant from, Instant until, String by) {
        int replayed = outbox.replay(subscriber, from, until, by);
        deliver(subscriber);
        return replayed;
    }

    private void deliver(String subscriber) {
        if (isConfigured(subscriber)) {
            tryNow.accept(subscriber);
        }
    }
}
