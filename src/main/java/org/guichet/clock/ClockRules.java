package org.guichet.clock;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which rules bind the organisation.
 *
 * @param zone in which an instant becomes a day: the organisation's, not the server's
 */
public record ClockRules(ZoneId zone, List<Binding> bindings, Optional<Promise> promise) {

    public ClockRules {
        bindings = List.copyOf(bindings);
    }

    /** Nothing is ever due. */
    public static ClockRules none(ZoneId zone) {
        return new ClockRules(zone, List.of(), Optional.empty());
    }
}
