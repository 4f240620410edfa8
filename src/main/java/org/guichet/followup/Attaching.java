package org.guichet.followup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Origin;
import org.guichet.cases.RelationKind;
import org.guichet.clock.CaseClock;
import org.guichet.store.CaseStore;
import org.guichet.store.NewFork;
import org.guichet.store.Revised;
import org.jspecify.annotations.Nullable;

/** Makes arrivals later contacts of cases. Of several that come at once for one case, each sees the one before. */
final class Attaching {

    /**
     * Within a gateway nobody is faster, since they wait for each other; another gateway, or a person, may be a few times. More
     * mean that something is wrong.
     */
    private static final int MOST_ATTEMPTS = 100;

    private static final int LOCKS = 64;

    private final CaseStore store;
    private final Supplier<CaseClock> clock;
    private final Audience audience;
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    Attaching(CaseStore store, Supplier<CaseClock> clock, Audience audience) {
        this.store = store;
        this.clock = clock;
        this.audience = audience;
    }

    /**
     * Stores the next revision of a case, of its newest one whenever that is.
     *
     * @param verified whether the sender is known
     * @param change adds the arrival as the last contact
     * @return empty when the case was erased: nothing was stored
     */
    Optional<Placed> attach(Arrival arrival, Case to, boolean verified, UnaryOperator<NextRevision> change) {
        return attach(arrival, to, verified, Optional.empty(), change);
    }

    /** @param request what the arrival is as a request for personal data, if it is one: forked from a complaint, once */
    Optional<Placed> attach(
            Arrival arrival, Case to, boolean verified, Optional<Case> request, UnaryOperator<NextRevision> change) {
        return revise(new Given(arrival.id(), to, verified, request), newest -> false, change);
    }

    /**
     * As {@link #attach}, without an arrival.
     *
     * @param needless whether the newest revision says it already
     */
    void change(Case of, Predicate<Case> needless, UnaryOperator<NextRevision> change) {
        revise(new Given(null, of, true, Optional.empty()), needless, change);
    }

    private record Given(@Nullable UUID arrivalId, Case to, boolean verified, Optional<Case> request) {}

    private Optional<Placed> revise(Given given, Predicate<Case> needless, UnaryOperator<NextRevision> change) {
        Case to = given.to;
        return locked(to, () -> {
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                Case newest = store.caseById(to.identity().id()).orElse(to);
                if (newest.isTombstone() || needless.test(newest)) {
                    return Optional.empty();
                }
                Revised revised = store(given, change.apply(new NextRevision(newest)));
                if (revised instanceof Revised.Stored) {
                    return Optional.of(new Placed.Attached(to.identity().reference(), given.verified));
                }
                if (revised instanceof Revised.Settled || revised instanceof Revised.ForkedBefore) {
                    return Optional.of(new Placed.SettledBefore());
                }
            }
            throw new IllegalStateException("case " + to.identity().reference() + " changed " + MOST_ATTEMPTS
                    + " times while an arrival was attached to it");
        });
    }

    private Revised store(Given given, NextRevision draft) {
        Optional<Case> request = Forks.later(draft, given.request);
        request.ifPresent(draft::forkedInto);
        Case next = clock.get().wound(draft.build());
        NewFork fork = request.map(asked -> fork(given, asked, next)).orElse(null);
        return store.revise(next, given.arrivalId, told(next), fork);
    }

    private NewFork fork(Given given, Case request, Case from) {
        Case fork = Forks.linked(request, from);
        return new NewFork(Objects.requireNonNull(given.arrivalId), fork, audience.of(fork));
    }

    /** Nobody is told of a case of an incident that nobody has complained in: the incident's first case says it. */
    List<String> told(Case next) {
        boolean quiet = next.identity().origin() == Origin.PROACTIVE
                && next.handling().related().stream().anyMatch(to -> to.kind() == RelationKind.SAME_INCIDENT)
                && next.contacts().stream().allMatch(contact -> contact.kind() == ChannelKind.EVENT);
        return quiet ? List.of() : audience.of(next);
    }

    private <T> T locked(Case of, Supplier<T> work) {
        Lock lock = locks[Math.floorMod(of.identity().id().hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
