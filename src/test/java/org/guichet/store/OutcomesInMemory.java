package org.guichet.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.guichet.cases.Case;

/** {@link Outcomes} in maps. */
final class OutcomesInMemory implements Outcomes {

    private final BiPredicate<Case, List<String>> revise;
    private final Map<UUID, List<Recorded>> outcomes = new LinkedHashMap<>();

    OutcomesInMemory(BiPredicate<Case, List<String>> revise) {
        this.revise = revise;
    }

    void erase(UUID caseId) {
        outcomes.remove(caseId);
    }

    @Override
    public List<Recorded> of(UUID caseId) {
        return List.copyOf(outcomes.getOrDefault(caseId, List.of()));
    }

    @Override
    public Optional<Recorded> withKey(UUID caseId, String key) {
        return of(caseId).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    @Override
    public synchronized Kept record(Case next, String key, Outcome outcome, List<String> subscribers) {
        UUID id = next.identity().id();
        if (withKey(id, key).isPresent()) {
            return Kept.KNOWN;
        }
        if (!revise.test(next, subscribers)) {
            return Kept.STALE;
        }
        List<Recorded> all = outcomes.computeIfAbsent(id, any -> new ArrayList<>());
        all.add(new Recorded(all.size() + 1, key, outcome, Instant.EPOCH));
        return Kept.STORED;
    }
}
