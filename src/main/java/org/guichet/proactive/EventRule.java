package org.guichet.proactive;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.PriorityLevel;
import org.guichet.submission.Notice;
import org.jspecify.annotations.Nullable;

/**
 * When events are a complaint that nobody has made yet.
 *
 * @param name by which arrivals that open nothing are set aside
 * @param types of the events that count
 * @param unless types of the events that end it: what was expected has come
 * @param about the value of an event that says what it is about; events count together that have the same
 * @param times how many of them open a case, within {@code within}
 * @param after how long nothing of {@code unless} may come; zero where nothing is waited for, and then {@code times} decides
 * @param nature of the case, from the taxonomy
 * @param priority of the case
 * @param incident how cases of one cause are known
 */
public record EventRule(
        String name,
        List<TypePattern> types,
        List<TypePattern> unless,
        String about,
        int times,
        Duration within,
        Duration after,
        @Nullable String nature,
        @Nullable PriorityLevel priority,
        Optional<IncidentKey> incident) {

    /**
     * Cases are of one incident when these values are the same for them and they are opened within this time of its first.
     *
     * @param by names of values; an event without one of them is of no incident
     */
    public record IncidentKey(List<String> by, Duration within) {
        public IncidentKey {
            by = List.copyOf(by);
        }
    }

    public EventRule {
        types = List.copyOf(types);
        unless = List.copyOf(unless);
        if (times < 1 || times > 1 && !after.isZero()) {
            throw new IllegalArgumentException(name + " counts events or waits for one, not both");
        }
    }

    boolean isAbout(Notice event) {
        return types.stream().anyMatch(pattern -> pattern.matches(event.type()));
    }

    boolean isEndedBy(Notice event) {
        return unless.stream().anyMatch(pattern -> pattern.matches(event.type()));
    }

    boolean waits() {
        return !after.isZero();
    }

    boolean counts() {
        return times > 1;
    }
}
