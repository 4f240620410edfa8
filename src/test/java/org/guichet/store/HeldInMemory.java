package org.guichet.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.RawContent;

/** Attempts, history and corrections in maps; whether a change is allowed is the store's to say. */
final class HeldInMemory {

    private final Map<UUID, Attempts> attempts = new HashMap<>();
    private final Map<UUID, List<HistoryEntry>> histories = new HashMap<>();
    private final Map<UUID, List<Correction>> corrections = new HashMap<>();
    private final Map<UUID, Map<Integer, RawContent>> copies = new HashMap<>();

    Attempts attempts(UUID id) {
        return attempts.getOrDefault(id, new Attempts(0, null));
    }

    boolean isDue(UUID id, Instant now) {
        return attempts(id).isDue(now);
    }

    void postponed(UUID id, Instant next) {
        attempts.put(id, new Attempts(attempts(id).made() + 1, next));
    }

    void released(UUID id) {
        attempts.remove(id);
    }

    void settled(UUID id, ArrivalState state, String reason, String detail, Instant now) {
        attempts.computeIfPresent(id, (any, before) -> new Attempts(before.made(), null));
        boolean straight = state == ArrivalState.CASE || state == ArrivalState.FOLLOW_UP;
        if (!straight || histories.containsKey(id)) {
            add(id, new HistoryEntry(now, act(state), reason, detail, null));
        }
    }

    private static HistoryAct act(ArrivalState state) {
        return switch (state) {
            case QUARANTINED -> HistoryAct.QUARANTINED;
            case SET_ASIDE -> HistoryAct.SET_ASIDE;
            case FOLLOW_UP -> HistoryAct.ATTACHED;
            default -> HistoryAct.OPENED_CASE;
        };
    }

    void add(UUID id, HistoryEntry entry) {
        histories.computeIfAbsent(id, any -> new ArrayList<>()).add(entry);
    }

    List<HistoryEntry> history(UUID id) {
        return List.copyOf(histories.getOrDefault(id, List.of()));
    }

    void correct(Arrival arrival, NewCorrection given, RawContent copy, boolean takenBack, Instant now) {
        List<Correction> all = corrections.computeIfAbsent(arrival.id(), any -> new ArrayList<>());
        int number = all.size() + 1;
        if (copy != null) {
            copies.computeIfAbsent(arrival.id(), any -> new HashMap<>()).put(number, copy);
        }
        all.add(new Correction(
                number,
                now,
                given.decided(),
                arrival.sha256(),
                copy == null ? null : new Correction.Copy(copy.sha256(), copy.size()),
                given.mediaType(),
                given.fields(),
                takenBack));
    }

    List<Correction> corrections(UUID id) {
        return List.copyOf(corrections.getOrDefault(id, List.of()));
    }

    /** Sentences and corrections go; what happened, and when, stays. */
    void erase(UUID id, ByHand decided, Instant now) {
        List<HistoryEntry> bare = new ArrayList<>(history(id).stream()
                .map(entry -> new HistoryEntry(entry.at(), entry.act(), entry.reason(), null, entry.by()))
                .toList());
        bare.add(new HistoryEntry(now, HistoryAct.ERASED, null, decided.reason(), decided.by()));
        histories.put(id, bare);
        corrections.remove(id);
        copies.remove(id);
    }

    RawContent copy(UUID id, int number) {
        RawContent copy = copies.getOrDefault(id, Map.of()).get(number);
        if (copy == null) {
            throw new IllegalArgumentException("no copy " + number + " of arrival " + id);
        }
        return copy;
    }
}
