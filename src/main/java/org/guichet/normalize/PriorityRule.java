package org.guichet.normalize;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.cases.PriorityLevel;

/**
 * When a case has a priority.
 *
 * @param level at least this
 * @param when all of these hold
 * @param amountAtLeast and a sum of at least this is named, in whatever currency; 0 asks for none
 * @param reason what staff read beside the level
 */
public record PriorityRule(PriorityLevel level, Set<Signal> when, int amountAtLeast, String reason) {

    /** What holds where nothing is configured: harm is looked at before the rest. */
    static final List<PriorityRule> USUAL =
            List.of(of(PriorityLevel.HIGH, Signal.SAFETY), of(PriorityLevel.HIGH, Signal.HEALTH));

    public PriorityRule {
        when = Set.copyOf(when);
    }

    private static PriorityRule of(PriorityLevel level, Signal signal) {
        return new PriorityRule(level, Set.of(signal), 0, signal.word());
    }

    /** What is said where a rule gives no reason: its signals. */
    public static String reason(Set<Signal> when, int amountAtLeast) {
        String signals = when.stream().sorted().map(Signal::word).collect(Collectors.joining(" and "));
        String sum = amountAtLeast > 0 ? "a sum of " + amountAtLeast + " or more" : "";
        return signals.isEmpty() || sum.isEmpty() ? signals + sum : signals + ", " + sum;
    }
}
