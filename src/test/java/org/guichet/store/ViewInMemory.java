package org.guichet.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.arrival.ArrivalState;

/** What operators watch, of the store in maps. */
final class ViewInMemory implements OperatorView {

    private final InMemoryCaseStore store;
    private final InMemoryOutbox outbox;
    private final List<Act> acts = Collections.synchronizedList(new ArrayList<>());

    ViewInMemory(InMemoryCaseStore store, InMemoryOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    private Stream<ArrivalStatus> of(String channel) {
        return store.newestArrivals(Integer.MAX_VALUE, 0).stream()
                .filter(status -> status.arrival().channel().equals(channel));
    }

    private static Instant registered(ArrivalStatus status) {
        return status.arrival().registeredAt();
    }

    @Override
    public List<Instant> registered(String channel, Instant from, Instant until, int limit) {
        return of(channel)
                .map(ViewInMemory::registered)
                .filter(at -> !at.isBefore(from) && at.isBefore(until))
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public long count(String channel, Instant from, Instant until) {
        return registered(channel, from, until, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Instant> newestBefore(String channel, Instant moment, int limit) {
        return of(channel)
                .map(ViewInMemory::registered)
                .filter(at -> at.isBefore(moment))
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .toList();
    }

    @Override
    public Backlog backlog(String channel) {
        return waiting(of(channel));
    }

    @Override
    public Backlog backlog() {
        return waiting(store.newestArrivals(Integer.MAX_VALUE, 0).stream());
    }

    private static Backlog waiting(Stream<ArrivalStatus> newestFirst) {
        List<Instant> waiting = newestFirst
                .filter(status -> status.state() == ArrivalState.RECEIVED)
                .map(ViewInMemory::registered)
                .toList();
        return new Backlog(waiting.size(), waiting.isEmpty() ? null : waiting.get(waiting.size() - 1));
    }

    @Override
    public List<Figures.Quarantined> quarantined() {
        record Key(String channel, String reason) {}
        Map<Key, Long> counts = store.held(HeldState.QUARANTINED, null, Integer.MAX_VALUE, 0).stream()
                .collect(Collectors.groupingBy(
                        status -> new Key(status.arrival().channel(), status.reason()), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Figures.Quarantined(
                        entry.getKey().channel(), entry.getKey().reason(), entry.getValue()))
                .sorted(Comparator.comparing(Figures.Quarantined::channel).thenComparing(Figures.Quarantined::reason))
                .toList();
    }

    @Override
    public List<ArrivalStatus> held(HeldQuery query) {
        List<ArrivalStatus> all = store.held(query.state(), query.channel(), Integer.MAX_VALUE, 0);
        List<UUID> ids = all.stream().map(status -> status.arrival().id()).toList();
        return all.stream()
                .skip(ids.indexOf(query.before()) + 1)
                .filter(status -> query.reason() == null || query.reason().equals(status.reason()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<EventDelivery> deliveriesOf(UUID caseId) {
        return outbox.ofCase(caseId);
    }

    @Override
    public void note(Act act) {
        acts.add(act);
    }

    @Override
    public Optional<Act> last(String what) {
        return acts.stream().filter(act -> act.what().equals(what)).reduce((earlier, later) -> later);
    }

    @Override
    public List<Act> acts(int limit) {
        List<Act> all = new ArrayList<>(acts);
        for (ArrivalStatus status : store.newestArrivals(Integer.MAX_VALUE, 0)) {
            for (HistoryEntry entry : store.history(status.arrival().id())) {
                if (entry.by() != null) {
                    String reference = status.arrival().reference().value();
                    all.add(new Act(entry.at(), entry.by(), entry.act().word(), reference, entry.detail()));
                }
            }
        }
        return all.stream()
                .sorted(Comparator.comparing(Act::at).reversed())
                .limit(limit)
                .toList();
    }
}
