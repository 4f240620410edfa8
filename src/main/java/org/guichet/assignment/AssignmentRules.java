package org.guichet.assignment;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who takes what.
 *
 * @param zone of everybody's hours
 * @param queues the first that takes a case has it
 * @param fallback the team that has what no queue takes
 */
public record AssignmentRules(ZoneId zone, List<Queue> queues, Optional<String> fallback) {

    public AssignmentRules {
        queues = List.copyOf(queues);
    }

    /** Nothing is assigned, and nothing is missed. */
    public static AssignmentRules none(ZoneId zone) {
        return new AssignmentRules(zone, List.of(), Optional.empty());
    }

    boolean isEmpty() {
        return queues.isEmpty() && fallback.isEmpty();
    }
}
