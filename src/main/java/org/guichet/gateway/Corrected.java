package org.guichet.gateway;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.Fork;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.StackSide;
import org.guichet.store.Archive;
import org.guichet.store.Correction;
import org.guichet.submission.Overrides;
import org.jspecify.annotations.Nullable;

/**
 * An arrival as it is to be read: as it came, or with every correction since, the newest last. The digest and size in it
 * stay those of the original.
 */
record Corrected(Arrival arrival, RawContent content) {

    /** The arrival alone, with what was stated since. */
    static Arrival stated(Arrival arrival, Archive store) {
        List<Correction> corrections = corrections(arrival, store);
        return corrections.isEmpty() ? arrival : withOverrides(arrival, overrides(corrections));
    }

    /** For most arrivals there is no correction, and this is the arrival as it came. */
    static Corrected of(Arrival arrival, Archive store) {
        List<Correction> corrections = corrections(arrival, store);
        return corrections.isEmpty()
                ? new Corrected(arrival, kept(arrival, store))
                : new Corrected(withOverrides(arrival, overrides(corrections)), content(arrival, corrections, store));
    }

    /** What was forked was read as the first arrival had been corrected before. */
    private static List<Correction> corrections(Arrival arrival, Archive store) {
        return store.corrections(corrected(arrival));
    }

    private static UUID corrected(Arrival arrival) {
        return Fork.origin(arrival).orElse(arrival.id());
    }

    private static Overrides overrides(List<Correction> corrections) {
        Map<String, String> fields = new TreeMap<>();
        corrections.forEach(correction -> fields.putAll(correction.fields()));
        boolean takenBack = corrections.stream().anyMatch(Correction::takenBack);
        return new Overrides(fields, mediaType(corrections), takenBack);
    }

    private static @Nullable String mediaType(List<Correction> corrections) {
        String last = null;
        for (Correction correction : corrections) {
            last = correction.mediaType() == null ? last : correction.mediaType();
        }
        return last;
    }

    private static RawContent content(Arrival arrival, List<Correction> corrections, Archive store) {
        return corrections.stream()
                .filter(correction -> correction.copy() != null)
                .reduce((earlier, later) -> later)
                .map(correction -> store.correctedRaw(corrected(arrival), correction.number()))
                .orElseGet(() -> kept(arrival, store));
    }

    /** The bytes that came; for the fronts of a stack, with their backs, which came apart. */
    static RawContent kept(Arrival arrival, Archive store) {
        RawContent raw = store.raw(arrival.id());
        return StackSide.backs(arrival.facts())
                .<RawContent>map(backs -> new RawContent.WithBacks(raw, store.raw(backs)))
                .orElse(raw);
    }

    private static Arrival withOverrides(Arrival arrival, Overrides overrides) {
        return new Arrival(
                arrival.id(),
                arrival.channel(),
                arrival.kind(),
                arrival.sourceKey(),
                arrival.reference(),
                overrides.alongWith(arrival.facts()),
                arrival.sha256(),
                arrival.size(),
                arrival.registeredAt());
    }
}
