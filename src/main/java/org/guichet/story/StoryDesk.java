package org.guichet.story;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;
import org.guichet.clock.CaseClock;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.Link;
import org.guichet.store.Link.State;

/** What staff decide about links, and what was decided. Thread-safe. */
public final class StoryDesk {

    /** Who joins what is surer than {@link StoryRules#joinFrom}. */
    public static final String ITSELF = "guichet";

    private static final Set<State> OPEN = EnumSet.of(State.SUGGESTED, State.REJECTED, State.UNDONE);
    private static final Set<State> DECIDABLE = EnumSet.of(State.SUGGESTED, State.UNDONE);

    /** Others may be faster a few times; more mean that something is wrong. */
    private static final int MOST_ATTEMPTS = 100;

    private final CaseStore store;
    private final Joining joining;
    private final List<String> subscribers;
    private final Clock clock;

    /**
     * @param caseClock says when answers are due, for cases that are parted again
     * @param subscribers names of all who are told when a case changes
     */
    public StoryDesk(CaseStore store, CaseClock caseClock, List<String> subscribers, Clock clock) {
        this(store, () -> caseClock, subscribers, clock);
    }

    /** The same by a clock that may be exchanged. */
    public StoryDesk(CaseStore store, Supplier<CaseClock> caseClock, List<String> subscribers, Clock clock) {
        this.store = store;
        this.joining = new Joining(caseClock);
        this.subscribers = List.copyOf(subscribers);
        this.clock = clock;
    }

    /** Those of a case, the surest first. */
    public List<Link> links(UUID caseId) {
        return store.stories().links(caseId);
    }

    /** Joins two cases, also when somebody had said before that they do not belong together. */
    public Decided join(UUID one, UUID other, ByHand decision) {
        return decide(one, other, OPEN, State.JOINED, decision);
    }

    /** What was found to be sure, and is still to be joined without a person. */
    public List<Link> toJoin(int limit) {
        return store.stories().toJoin(ITSELF, limit);
    }

    /** Joins two cases without a person, unless one has decided meanwhile. */
    public Decided joinSure(Link sure) {
        return decide(sure.newer(), sure.older(), EnumSet.of(State.SUGGESTED), State.JOINED, new ByHand(ITSELF, ""));
    }

    /** Says that two cases do not belong together; they are not suggested again. */
    public Decided reject(UUID one, UUID other, ByHand decision) {
        return decide(one, other, DECIDABLE, State.REJECTED, decision);
    }

    /** Parts two cases that were joined: their dates are again what the law gives each of them. */
    public Decided undo(UUID one, UUID other, ByHand decision) {
        return decide(one, other, EnumSet.of(State.JOINED), State.UNDONE, decision);
    }

    private Decided decide(UUID one, UUID other, Set<State> from, State to, ByHand decision) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Link> link = store.stories().link(one, other);
            if (link.isEmpty()) {
                return new Decided.NoSuchLink();
            }
            if (!from.contains(link.get().state())) {
                return new Decided.WrongState(link.get().state());
            }
            Optional<Case> newer = living(link.get().newer());
            Optional<Case> older = living(link.get().older());
            if (newer.isEmpty() || older.isEmpty()) {
                return new Decided.Erased();
            }
            Link next = link.get().decided(to, decision, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (store.stories().decide(link.get(), next, revisions(newer.get(), older.get(), next), subscribers)) {
                return new Decided.Done(next);
            }
        }
        throw new IllegalStateException(
                "cases " + one + " and " + other + " changed " + MOST_ATTEMPTS + " times meanwhile");
    }

    private List<Case> revisions(Case newer, Case older, Link next) {
        return switch (next.state()) {
            case JOINED -> List.of(joining.joined(newer, older, next), joining.joined(older, newer, next));
            case UNDONE -> List.of(parted(newer, next), parted(older, next));
            case SUGGESTED, REJECTED -> List.of();
        };
    }

    private Case parted(Case one, Link undone) {
        UUID id = one.identity().id();
        List<Link> left = store.stories().links(id).stream()
                .filter(link -> link.state() == State.JOINED)
                .filter(link -> !link.other(id).equals(undone.other(id)))
                .filter(link -> isOfIncident(link) || living(link.other(id)).isPresent())
                .toList();
        return joining.parted(one, undone, left, link -> living(link.other(id)).orElse(one));
    }

    /** Of such a link nothing is taken from the other case, and there may be thousands. */
    private static boolean isOfIncident(Link link) {
        return link.kind() == RelationKind.SAME_INCIDENT;
    }

    private Optional<Case> living(UUID id) {
        return store.caseById(id).filter(found -> !found.isTombstone());
    }
}
