package org.guichet.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.cases.Case;

/** Finds what is kept of a person. Reads the raw bytes of every arrival that is held up, so it may take minutes. */
public final class PersonSearch {

    private static final int MOST_CASES = 1_000;
    private static final int PAGE = 500;

    /** Held arrivals that are looked into; more than an operator lets pile up. */
    private static final int MOST_HELD = 100_000;

    private final CaseStore store;

    public PersonSearch(CaseStore store) {
        this.store = store;
    }

    /** @throws IOException when raw bytes cannot be read */
    public ErasurePlan find(Person person) throws IOException {
        List<ChangedCase> found = store.mentioning(person.value(), MOST_CASES);
        Map<Boolean, List<Case>> byWhose =
                found.stream().map(ChangedCase::newest).collect(Collectors.partitioningBy(person::complainsIn));
        List<ArrivalStatus> arrivals = new ArrayList<>();
        boolean all = found.size() < MOST_CASES;
        for (HeldState state : HeldState.values()) {
            all &= addHeld(arrivals, state, new Traces(person));
        }
        return new ErasurePlan(
                byWhose.getOrDefault(true, List.of()), byWhose.getOrDefault(false, List.of()), arrivals, all);
    }

    private boolean addHeld(List<ArrivalStatus> arrivals, HeldState state, Traces traces) throws IOException {
        for (int offset = 0; offset < MOST_HELD; offset += PAGE) {
            List<ArrivalStatus> page = store.held(state, null, PAGE, offset);
            for (ArrivalStatus held : page) {
                if (!Erasures.ERASED.equals(held.reason()) && isTraced(held, traces)) {
                    arrivals.add(held);
                }
            }
            if (page.size() < PAGE) {
                return true;
            }
        }
        return false;
    }

    private boolean isTraced(ArrivalStatus held, Traces traces) throws IOException {
        Arrival arrival = held.arrival();
        return isTracedIn(store.raw(arrival.id()), traces)
                || traces.in(arrival.sourceKey().value() + "\n" + arrival.facts() + "\n" + held.detail())
                || isCorrectedWith(arrival.id(), traces);
    }

    private boolean isCorrectedWith(UUID arrival, Traces traces) throws IOException {
        for (Correction correction : store.corrections(arrival)) {
            boolean traced = traces.in(correction.fields() + "\n" + correction.decided())
                    || correction.copy() != null
                            && isTracedIn(store.correctedRaw(arrival, correction.number()), traces);
            if (traced) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTracedIn(RawContent content, Traces traces) throws IOException {
        try (InputStream bytes = content.open()) {
            return traces.in(bytes);
        }
    }
}
