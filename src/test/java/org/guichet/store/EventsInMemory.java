package org.guichet.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.Origin;
import org.guichet.cases.RelationKind;

/** {@link EventMemory} in maps; what belongs together is done under the store's lock. */
final class EventsInMemory implements EventMemory {

    private final InMemoryCaseStore store;
    private final Map<Watch.Key, Watch> watches = new HashMap<>();
    private final Map<String, UUID> matters = new HashMap<>();

    EventsInMemory(InMemoryCaseStore store) {
        this.store = store;
    }

    @Override
    public Optional<Watch> watch(Watch.Key key) {
        synchronized (store) {
            return Optional.ofNullable(watches.get(key));
        }
    }

    @Override
    public Optional<UUID> caseAbout(CaseReference reference) {
        synchronized (store) {
            return Matter.of(reference).map(matters::get);
        }
    }

    @Override
    public Kept setAside(UUID arrivalId, String rule, String detail, List<Watch> next) {
        synchronized (store) {
            if (next.stream().anyMatch(this::isStale)) {
                return Kept.STALE;
            }
            return kept(store.setAside(arrivalId, rule, detail), next);
        }
    }

    @Override
    public Kept register(Case opened, UUID arrivalId, List<String> subscribers, List<Watch> next) {
        synchronized (store) {
            if (next.stream().anyMatch(this::isStale)) {
                return Kept.STALE;
            }
            return kept(store.register(opened, arrivalId, subscribers), next);
        }
    }

    private Kept kept(boolean settled, List<Watch> next) {
        if (settled) {
            next.forEach(watch -> watches.put(watch.key(), watch));
        }
        return settled ? Kept.STORED : Kept.SETTLED;
    }

    private boolean isStale(Watch next) {
        Watch known = watches.get(next.key());
        return (known == null ? 0 : known.version()) != next.version() - 1;
    }

    @Override
    public List<Watch> due(Instant now, int limit) {
        synchronized (store) {
            return watches.values().stream()
                    .filter(watch -> watch.due() != null && !watch.due().isAfter(now))
                    .sorted(Comparator.comparing(Watch::due))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public boolean release(Watch due) {
        synchronized (store) {
            Watch next = due.released(due.changedAt());
            if (isStale(next)) {
                return false;
            }
            watches.put(next.key(), next);
            if (due.waiting() != null) {
                store.comeDue(due.waiting(), due.key().rule());
            }
            return true;
        }
    }

    @Override
    public int forget(Instant before, int limit) {
        synchronized (store) {
            List<Watch> old = watches.values().stream()
                    .filter(watch -> watch.due() == null && watch.changedAt().isBefore(before))
                    .limit(limit)
                    .toList();
            old.forEach(watch -> watches.remove(watch.key()));
            return old.size();
        }
    }

    void stored(Case newest) {
        if (newest.identity().origin() == Origin.PROACTIVE && newest.identity().revision() == 1) {
            newest.substance().references().forEach(reference -> Matter.of(reference)
                    .ifPresent(matter -> matters.put(matter, newest.identity().id())));
        }
    }

    boolean isOfIncident(Case of) {
        return of.handling().related().stream().anyMatch(to -> to.kind() == RelationKind.SAME_INCIDENT);
    }

    void erase(UUID caseId) {
        matters.values().removeIf(caseId::equals);
        watches.values().removeIf(watch -> caseId.equals(watch.caseId()));
    }
}
