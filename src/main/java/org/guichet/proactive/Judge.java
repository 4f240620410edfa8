package org.guichet.proactive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichet.store.Watch;

/** Applies one rule to one event, by what is remembered. Pure. */
final class Judge {

    /**
     * What is expected may be reported after what it follows: an old event is waited upon for this long at least, or for the
     * rule's own time where that is shorter.
     */
    static final Duration GRACE = Duration.ofMinutes(10);

    private Judge() {}

    /**
     * Says what becomes of an event.
     *
     * @param happened when, by its sender
     * @param registered when it came
     */
    static Verdict of(EventRule rule, Watch known, UUID arrival, Instant happened, Instant registered) {
        UUID opened = known.caseId();
        if (opened != null) {
            return new Verdict.Join(opened);
        }
        if (rule.waits()) {
            return waiting(rule, known, arrival, happened, registered);
        }
        List<Instant> seen = seen(rule, known, happened);
        return seen.size() >= rule.times() ? new Verdict.Open(seen) : new Verdict.Count(seen);
    }

    private static Verdict waiting(EventRule rule, Watch known, UUID arrival, Instant happened, Instant registered) {
        if (arrival.equals(known.waiting()) && known.due() == null) {
            return new Verdict.Open(List.of(happened));
        }
        if (known.waiting() != null) {
            return new Verdict.Nothing("An earlier event of this rule waits already.");
        }
        Instant cleared = known.cleared();
        if (cleared != null && !cleared.plus(rule.after()).isBefore(happened)) {
            return new Verdict.Nothing("What is expected has come.");
        }
        Duration grace = rule.after().compareTo(GRACE) < 0 ? rule.after() : GRACE;
        return new Verdict.Wait(later(happened.plus(rule.after()), registered.plus(grace)));
    }

    /** What counts with the event: those within the rule's time of it, before or after. */
    private static List<Instant> seen(EventRule rule, Watch known, Instant happened) {
        List<Instant> seen = new ArrayList<>(Stream.concat(known.seen().stream(), Stream.of(happened))
                .sorted()
                .toList());
        seen.removeIf(at -> Duration.between(at, happened).abs().compareTo(rule.within()) > 0);
        return seen;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
