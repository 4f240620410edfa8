package org.guichet.story;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guichet.cases.Case;
import org.guichet.cases.Deadline;
import org.guichet.cases.DeadlineKind;
import org.guichet.cases.Relation;
import org.guichet.cases.RelationKind;
import org.guichet.clock.CaseClock;
import org.guichet.store.Link;
import org.jspecify.annotations.Nullable;

/**
 * What joining makes of two cases, and what taking it back does. Each case stays what it is, with its reference and its
 * contacts; joined, they name each other and have the earlier of their dates, since the customer wrote once before already.
 */
final class Joining {

    /** Of the later one of two cases of one story. */
    static final String JOINED = "joined";

    /** Of every case of an incident, as proactive cases have it. */
    static final String INCIDENT = "incident";

    private static final String PERSON = "person";
    private static final String LIKENESS = "likeness";

    private final Supplier<CaseClock> clock;

    Joining(Supplier<CaseClock> clock) {
        this.clock = clock;
    }

    /** The next revision of one of them. */
    Case joined(Case one, Case other, Link link) {
        String by = StoryDesk.ITSELF.equals(link.by()) ? LIKENESS : PERSON;
        Revision next = new Revision(one)
                .related(new Relation(other.identity().id(), link.kind(), link.score(), link.why()), by);
        if (link.kind() == RelationKind.SAME_INCIDENT) {
            return next.flagged(INCIDENT, by).build();
        }
        if (one.identity().id().equals(link.newer())) {
            next.flagged(JOINED, by);
        }
        return next.due(
                        earliest(one.handling().deadlines(), other.handling().deadlines()),
                        earlier(one.handling().promisedBy(), other.handling().promisedBy()))
                .build();
    }

    /**
     * The next revision of a case that was joined with another and is not any more.
     *
     * @param left with which it stays joined
     * @param partners gives the cases of those
     */
    Case parted(Case one, Link undone, List<Link> left, Function<Link, Case> partners) {
        Revision next = new Revision(one).unrelated(undone.other(one.identity().id()));
        boolean incident = left.stream().anyMatch(link -> link.kind() == RelationKind.SAME_INCIDENT);
        boolean part = left.stream()
                .anyMatch(link -> link.kind() != RelationKind.SAME_INCIDENT
                        && link.newer().equals(one.identity().id()));
        if (undone.kind() == RelationKind.SAME_INCIDENT) {
            return incident ? next.build() : next.unflagged(INCIDENT).build();
        }
        if (!part) {
            next.unflagged(JOINED);
        }
        Case alone = lawful(one);
        List<Deadline> due = alone.handling().deadlines();
        LocalDate promised = alone.handling().promisedBy();
        for (Link link : left) {
            if (link.kind() != RelationKind.SAME_INCIDENT) {
                Case partner = lawful(partners.apply(link));
                due = earliest(due, partner.handling().deadlines());
                promised = earlier(promised, partner.handling().promisedBy());
            }
        }
        return next.due(due, promised).build();
    }

    /** With the dates that its own contacts give. */
    private Case lawful(Case of) {
        return clock.get().wound(of.with(of.handling().due(List.of(), null)));
    }

    private record Key(String regime, DeadlineKind kind) {}

    private static List<Deadline> earliest(List<Deadline> some, List<Deadline> others) {
        Map<Key, Deadline> all = new LinkedHashMap<>();
        for (List<Deadline> list : List.of(some, others)) {
            list.forEach(due -> all.merge(
                    new Key(due.regime(), due.kind()),
                    due,
                    (before, now) -> now.due().isBefore(before.due()) ? now : before));
        }
        return List.copyOf(all.values());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
