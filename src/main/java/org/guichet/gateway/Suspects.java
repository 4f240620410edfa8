package org.guichet.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.guichet.happening.Happening;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.store.HistoryAct;
import org.guichet.store.HistoryEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Arrivals that were being read when the gateway died. Any of them may be the cause (memory that ran out, a crash of the
 * Java machine), or have been there by chance. Each start writes the deaths of the last one into the ledger; whoever was
 * there three times, and the last time as the only one, is quarantined.
 *
 * <p>So that chance does not accuse anybody: a suspect waits until the others had their turn, longer after each death, no
 * two suspects are read at the same time, and a death in company is not the one that condemns.
 */
final class Suspects implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Suspects.class);

    private static final int DEATHS = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    /** From this death on, the wait (20 minutes) grows no more. */
    private static final int LONGEST_AT = 8;

    private final CaseStore store;
    private final Clock clock;
    private final @Nullable UnderWay underWay;
    private final Set<UUID> suspects = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable UUID> onTrial = new AtomicReference<>();

    private Suspects(CaseStore store, Clock clock, @Nullable UnderWay underWay) {
        this.store = store;
        this.clock = clock;
        this.underWay = underWay;
    }

    /** Of a processor whose death nobody will ask about. */
    static Suspects unrecorded(CaseStore store, Clock clock) {
        return new Suspects(store, clock, null);
    }

    /**
     * Accuses what the last process left, before anything is read: a commit for each, none after an orderly end.
     *
     * @param file where it is noted what is being read
     */
    static Suspects at(Path file, CaseStore store, Clock clock) {
        Set<UUID> left = UnderWay.left(file);
        // Emptied only below: a death during this is counted by the next start, at worst twice.
        List<ArrivalStatus> waiting = left.stream()
                .flatMap(id -> store.status(id).stream())
                .filter(status -> status.state() == ArrivalState.RECEIVED)
                .toList();
        Suspects accused = new Suspects(store, clock, null);
        waiting.forEach(status -> accused.accuse(status, left.size() == 1));
        return accused.recordedIn(UnderWay.open(file));
    }

    private Suspects recordedIn(UnderWay file) {
        Suspects recorded = new Suspects(store, clock, file);
        recorded.suspects.addAll(suspects);
        return recorded;
    }

    /** Whether it may be read now; {@link #release} when that came to nothing. */
    boolean mayBegin(UUID arrival) {
        return !suspects.contains(arrival) || onTrial.compareAndSet(null, arrival);
    }

    void release(UUID arrival) {
        UUID tried = onTrial.get();
        if (arrival.equals(tried)) {
            onTrial.compareAndSet(tried, null);
        }
    }

    /** It is being read from now until the mark is closed. */
    UnderWay.Mark begin(UUID arrival) {
        return underWay == null ? UnderWay.NO_MARK : underWay.begin(arrival);
    }

    private void accuse(ArrivalStatus status, boolean alone) {
        UUID id = status.arrival().id();
        int deaths = 1 + deaths(id);
        if (deaths >= DEATHS && alone) {
            String detail = "The gateway died " + deaths + " times while reading it.";
            store.quarantine(id, ReasonCode.GATEWAY_DIED, detail);
            Happening.ARRIVAL_QUARANTINED
                    .ofArrival(log, id, status.arrival().channel())
                    .addKeyValue("reason", ReasonCode.GATEWAY_DIED)
                    .log("{} arrival {} quarantined: {}", status.arrival().channel(), id, detail);
            return;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << (Math.min(deaths, LONGEST_AT) - 1));
        suspects.add(id);
        store.postpone(
                id,
                ReasonCode.GATEWAY_DIED,
                "The gateway died while reading it (time " + deaths + ").",
                clock.instant().plus(wait));
        Happening.ARRIVAL_SUSPECTED
                .ofArrival(log, id, status.arrival().channel())
                .log(
                        "{} arrival {} was being read when the gateway died (time {}); it waits {} s",
                        status.arrival().channel(),
                        id,
                        deaths,
                        wait.toSeconds());
    }

    /** Since a person last asked for another attempt. */
    private int deaths(UUID id) {
        int deaths = 0;
        for (HistoryEntry entry : store.history(id)) {
            if (entry.act() == HistoryAct.RETRIED
                    || entry.act() == HistoryAct.CORRECTED
                    || entry.act() == HistoryAct.TAKEN_BACK) {
                deaths = 0;
            } else if (isDeath(entry)) {
                deaths++;
            }
        }
        return deaths;
    }

    private static boolean isDeath(HistoryEntry entry) {
        return entry.act() == HistoryAct.POSTPONED
                && ReasonCode.GATEWAY_DIED.code().equals(entry.reason());
    }

    /** The process ends in order. */
    @Override
    public void close() {
        if (underWay != null) {
            underWay.close();
        }
    }
}
