package org.guichet.gateway;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.scan.pool.PoolClosedException;
import org.guichet.clock.CaseClock;
import org.guichet.clock.ClockRules;
import org.guichet.config.Settings;
import org.guichet.followup.Audience;
import org.guichet.followup.FollowUps;
import org.guichet.followup.ReplyTokens;
import org.guichet.happening.Happening;
import org.guichet.measure.Histogram;
import org.guichet.measure.Pace;
import org.guichet.normalize.Outcome;
import org.guichet.proactive.DueWatches;
import org.guichet.proactive.EventRules;
import org.guichet.proactive.Notices;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bean {@code arrivals}: takes durable arrivals to their outcome. The ledger alone says what is left to do, so a
 * wake-up that is lost costs a sweep interval and one that comes twice costs nothing.
 */
public final class ArrivalProcessor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ArrivalProcessor.class);
    private static final int SWEEP_BATCH = 1_000;

    private final CaseStore store;
    private final Understanding understanding;
    private final Settling settling;
    private final Settlers settlers = new Settlers();
    private final Suspects suspects;
    private final Clock clock;
    private final Runnable giveWay;
    private final DueWatches dueWatches;
    private final StoreRest rest = new StoreRest(System::nanoTime);
    private final Map<ChannelKind, Histogram> times = new EnumMap<>(ChannelKind.class);
    private final Pace documents = new Pace();
    private volatile boolean stopping;

    /**
     * @param callsWait how long facts about a call wait for its words
     * @param suspects what died when the last process did
     * @param giveWay returns when there is nothing more urgent than the next arrival, see {@link DoorsFirst}
     */
    ArrivalProcessor(
            CaseStore store,
            Understanding understanding,
            FollowUps followUps,
            Notices notices,
            Duration callsWait,
            Suspects suspects,
            Runnable giveWay) {
        this(
                store,
                understanding,
                new Settling(store, followUps, notices, RetryPolicy.DEFAULT, Clock.systemUTC(), callsWait),
                suspects,
                Clock.systemUTC(),
                giveWay);
    }

    ArrivalProcessor(
            CaseStore store, Understanding understanding, List<String> subscribers, RetryPolicy policy, Clock clock) {
        this(
                store,
                understanding,
                settling(store, subscribers, policy, clock),
                Suspects.unrecorded(store, clock),
                clock,
                () -> {});
    }

    private ArrivalProcessor(
            CaseStore store,
            Understanding understanding,
            Settling settling,
            Suspects suspects,
            Clock clock,
            Runnable giveWay) {
        this.store = store;
        this.understanding = understanding;
        this.settling = settling;
        this.suspects = suspects;
        this.clock = clock;
        this.giveWay = giveWay;
        this.dueWatches = new DueWatches(store.eventMemory(), clock);
        for (ChannelKind kind : ChannelKind.values()) {
            times.put(kind, Histogram.ofSeconds());
        }
    }

    private static Settling settling(CaseStore store, List<String> subscribers, RetryPolicy policy, Clock clock) {
        FollowUps followUps = followUps(store, subscribers);
        Notices notices = new Notices(store, EventRules.NONE, followUps, subscribers);
        return new Settling(store, followUps, notices, policy, clock);
    }

    /** By the default policy, and without tokens or deadlines. */
    private static FollowUps followUps(CaseStore store, List<String> subscribers) {
        Settings.FollowUps defaults = Settings.FollowUps.DEFAULTS;
        return new FollowUps(
                store,
                new ReplyTokens(List.of()),
                defaults.policy(),
                defaults.contactsPerCase(),
                new CaseClock(ClockRules.none(ZoneOffset.UTC)),
                Audience.always(subscribers));
    }

    /** How long it took to understand arrivals, by kind. */
    Map<ChannelKind, Histogram> times() {
        return Collections.unmodifiableMap(times);
    }

    /** Of the lane of documents, which takes minutes where the others take moments. */
    Pace documents() {
        return documents;
    }

    /** Arrivals that are due and are now this gateway's, oldest first; none while the store is left alone. */
    public List<UUID> waiting() {
        if (stopping || rest.isResting()) {
            return List.of();
        }
        try {
            dueWatches.release();
            return store.claims().claimDue(clock.instant(), SWEEP_BATCH);
        } catch (LedgerUnavailableException e) {
            storeFailed(e);
            return List.of();
        }
    }

    /** The arrival that a door just recorded, if nobody has it yet. */
    public @Nullable Work claim(Receipt receipt) {
        return claim(receipt.arrivalId());
    }

    /**
     * The arrival as work to do, claimed for the caller, who must hand it to {@link #settle}.
     *
     * @return null when it has its outcome, is not due, or somebody else has it, so that a route can stop there
     */
    public @Nullable Work claim(UUID id) {
        try {
            return !stopping && store.claims().begin(id) ? begun(id).orElse(null) : null;
        } catch (LedgerUnavailableException e) {
            storeFailed(e);
            return null;
        }
    }

    private Optional<Work> begun(UUID id) {
        Optional<Work> work = Optional.empty();
        try {
            work = store.status(id)
                    .filter(status -> status.state() == ArrivalState.RECEIVED)
                    .filter(this::isDue)
                    .filter(status -> suspects.mayBegin(id))
                    .map(status -> new Work(status.arrival()));
        } finally {
            if (work.isEmpty()) {
                store.claims().end(id);
            }
        }
        work.filter(Work::isSlow).ifPresent(slow -> documents.begun());
        return work;
    }

    /** A wake-up may be older than the postponement. One that was never postponed has no reason, and costs no look. */
    private boolean isDue(ArrivalStatus status) {
        return status.reason() == null
                || store.attempts(status.arrival().id())
                        .filter(attempts -> attempts.isDue(clock.instant()))
                        .isPresent();
    }

    /** Takes nothing new from now on; what waits is found by the next start. */
    void stop() {
        stopping = true;
    }

    /**
     * Reads and normalizes one arrival, then stores it while the caller may take the next. Never throws: a store that is
     * down leaves it received, other causes that may pass postpone it, and what cannot be stored at all is a defect that
     * quarantines it.
     *
     * @return completed when its outcome is durable, or it was left received
     */
    public CompletableFuture<Void> settle(Work work) {
        Arrival arrival = work.arrival();
        giveWay.run();
        Optional<Outcome> outcome = understood(arrival);
        if (outcome.isEmpty()) {
            ended(arrival, false);
            return CompletableFuture.completedFuture(null);
        }
        Runnable write = () -> write(arrival, outcome.get());
        return Settling.mayBelongToAnother(outcome.get())
                ? settlers.runAfterOthers(arrival.size(), write)
                : settlers.run(arrival.size(), write);
    }

    /** Empty when it is left for later. */
    private Optional<Outcome> understood(Arrival arrival) {
        try (UnderWay.Mark reading = suspects.begin(arrival.id())) {
            // What was claimed and queued when the gateway stops is in the ledger.
            return stopping ? Optional.empty() : Optional.of(timedOutcome(arrival));
        } catch (PoolClosedException | InterruptedIOException e) {
            leftForNextStart(arrival);
            return Optional.empty();
        } catch (LedgerUnavailableException e) {
            storeFailed(e);
            return Optional.empty();
        } catch (RuntimeException | Error e) { // out of memory too: else it would be tried for ever
            return defect(arrival, e);
        }
    }

    private void write(Arrival arrival, Outcome outcome) {
        try {
            settling.settle(arrival, outcome);
            rest.worked();
        } catch (LedgerUnavailableException e) {
            storeFailed(e);
        } catch (RuntimeException | Error e) {
            defect(arrival, e).ifPresent(refused -> quarantine(arrival, refused));
        } finally {
            ended(arrival, outcome instanceof Outcome.Split);
        }
    }

    private void ended(Arrival arrival, boolean divided) {
        boolean slow = new Work(arrival).isSlow();
        if (slow && divided) {
            documents.divided();
        } else if (slow) {
            documents.ended();
        }
        suspects.release(arrival.id());
        store.claims().end(arrival.id());
    }

    private Outcome timedOutcome(Arrival arrival) throws PoolClosedException, InterruptedIOException {
        long begun = System.nanoTime();
        Outcome outcome = outcome(arrival);
        Objects.requireNonNull(times.get(arrival.kind())).addNanos(System.nanoTime() - begun);
        return outcome;
    }

    private Outcome outcome(Arrival arrival) throws PoolClosedException, InterruptedIOException {
        try {
            Corrected corrected = Corrected.of(arrival, store);
            Optional<Outcome> copy = Copies.of(corrected.arrival(), store);
            if (copy.isPresent()) {
                return copy.get();
            }
            return understanding.understand(corrected.arrival(), corrected.content());
        } catch (PoolClosedException | InterruptedIOException e) {
            throw e; // the gateway stops: no verdict on the arrival, and no attempt
        } catch (IOException e) {
            Happening.ARRIVAL_RAW_UNREADABLE
                    .ofArrival(log, arrival.id(), arrival.channel())
                    .setCause(e)
                    .log("The raw bytes of arrival {} cannot be read", arrival.id());
            return new Outcome.Quarantined(
                    ReasonCode.RAW_UNAVAILABLE,
                    "The kept raw bytes cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }

    /** What becomes of an arrival that met a defect of ours; empty when that says nothing about it. */
    private Optional<Outcome> defect(Arrival arrival, Throwable defect) {
        if (stopping) { // threads and recognition are gone already
            leftForNextStart(arrival);
            return Optional.empty();
        }
        Happening.ARRIVAL_DEFECT
                .ofArrival(log, arrival.id(), arrival.channel())
                .setCause(defect)
                .log("Arrival {} on channel {} met a defect of the gateway", arrival.id(), arrival.channel());
        return Optional.of(new Outcome.Quarantined(
                ReasonCode.INTERNAL_ERROR,
                defect.getClass().getSimpleName() + " while settling it; the log has it under " + arrival.id()));
    }

    private void quarantine(Arrival arrival, Outcome refused) {
        try {
            settling.settle(arrival, refused);
        } catch (LedgerUnavailableException e) {
            storeFailed(e);
        }
    }

    private static void leftForNextStart(Arrival arrival) {
        Happening.ARRIVAL_LEFT
                .ofArrival(log, arrival.id(), arrival.channel())
                .log("{} arrival {} is left for the next start", arrival.channel(), arrival.id());
    }

    private void storeFailed(LedgerUnavailableException failure) {
        if (rest.failed()) { // once for an outage, not for every arrival
            Happening.STORE_DOWN
                    .in(log)
                    .log("Nothing is normalized until the store works again: {}", failure.getMessage());
        }
    }

    /** Lets what was understood be written; call {@link #stop} before. */
    @Override
    public void close() {
        settlers.close();
    }

    /**
     * A claimed arrival. Not a record: the routes' expressions ask for the text and the hash of what they carry, and those
     * of all that an arrival holds took a fifth of a route's time.
     */
    public static final class Work {
        private final Arrival arrival;

        Work(Arrival arrival) {
            this.arrival = arrival;
        }

        Arrival arrival() {
            return arrival;
        }

        /** Whether reading it takes seconds rather than milliseconds. */
        public boolean isSlow() {
            return arrival.kind() == ChannelKind.SCANNED_MAIL;
        }

        @Override
        public String toString() {
            return arrival.id().toString();
        }
    }
}
