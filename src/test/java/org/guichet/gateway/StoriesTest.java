package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;
import org.guichet.clock.CaseClock;
import org.guichet.clock.ClockRules;
import org.guichet.store.Arrivals;
import org.guichet.store.ByHand;
import org.guichet.store.Cases;
import org.guichet.store.ChangedCase;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.store.Link;
import org.guichet.store.StoryIndex;
import org.guichet.story.StoryDesk;
import org.guichet.story.StoryRules;
import org.guichet.story.Storyteller;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private final InMemoryCaseStore store = new InMemoryCaseStore();

    private final StoryDesk desk =
            new StoryDesk(store, new CaseClock(ClockRules.none(ZoneOffset.UTC)), List.of(), Clock.systemUTC());
    private final AtomicInteger away = new AtomicInteger();

    @Test
    void oneCaseThatCannotBeKeptHoldsUpNoOther() throws InterruptedException {
        assertThatNoOtherIsHeldUp(new Refusing(store.stories(), new AtomicReference<>(), Refusing.Where.KEPT, away));
    }

    @Test
    void oneCaseThatCannotEvenBeReadHoldsUpNoOther() throws InterruptedException {
        assertThatNoOtherIsHeldUp(new Refusing(store.stories(), new AtomicReference<>(), Refusing.Where.READ, away));
    }

    @Test
    void aStoreThatIsAwayWhenACaseIsPassedOverDoesNotEndTheLooking() throws InterruptedException {
        away.set(1);
        assertThatNoOtherIsHeldUp(new Refusing(store.stories(), new AtomicReference<>(), Refusing.Where.READ, away));
        assertThat(away).hasValue(0);
    }

    private void assertThatNoOtherIsHeldUp(Refusing refusing) throws InterruptedException {
        opened("1");
        UUID unreadable = opened("2").identity().id();
        Case last = opened("3");
        refusing.unreadable().set(unreadable);
        try (Stories stories = stories(refusing, StoryRules.DEFAULTS)) {
            for (int looks = 0; looks < 10 && store.stories().next().isPresent(); looks++) {
                stories.readOn();
            }
        }

        assertThat(store.stories().unread(1)).isEmpty();
        assertThat(store.stories().traits(unreadable)).isEmpty();
        assertThat(store.stories().traits(last.identity().id())).isPresent();
    }

    @Test
    void joinsWhatIsSure() throws InterruptedException {
        Case older = opened("1");
        Case newer = opened("2");
        try (Stories stories = stories(store.stories(), JOINING)) {
            stories.readOn();
        }

        assertThat(link(older, newer).state()).isEqualTo(Link.State.JOINED);
        assertThat(link(older, newer).by()).isEqualTo(StoryDesk.ITSELF);
    }

    @Test
    void joinsWhatAGatewayThatDiedHadFoundToBeSure() throws InterruptedException {
        Case older = opened("1");
        Case newer = opened("2");
        new Storyteller(store.stories(), JOINING, ZoneOffset.UTC).readOn(50); // and nothing after it
        assertThat(link(older, newer).state()).isEqualTo(Link.State.SUGGESTED);
        try (Stories next = stories(store.stories(), JOINING)) {
            next.readOn();
        }

        assertThat(link(older, newer).state()).isEqualTo(Link.State.JOINED);
    }

    @Test
    void overrulesNobodyWhoWasFaster() throws InterruptedException {
        Case older = opened("1");
        Case newer = opened("2");
        new Storyteller(store.stories(), JOINING, ZoneOffset.UTC).readOn(50);
        desk.reject(newer.identity().id(), older.identity().id(), new ByHand("Inès", "Two parcels."));
        try (Stories next = stories(store.stories(), JOINING)) {
            next.readOn();
        }

        assertThat(link(older, newer).state()).isEqualTo(Link.State.REJECTED);
    }

    private static final StoryRules JOINING = new StoryRules(
            StoryRules.DEFAULTS.windowDays(),
            StoryRules.DEFAULTS.suggestFrom(),
            OptionalInt.of(StoryRules.DEFAULTS.suggestFrom()),
            StoryRules.DEFAULTS.incidentFrom(),
            StoryRules.DEFAULTS.incidentDays(),
            StoryRules.DEFAULTS.incidentNatures(),
            StoryRules.DEFAULTS.weights());

    private Stories stories(StoryIndex index, StoryRules rules) {
        return new Stories(
                new Storyteller(index, rules, ZoneOffset.UTC),
                desk,
                rules.joinFrom().isPresent(),
                () -> false);
    }

    private Link link(Case one, Case other) {
        return store.stories().link(one.identity().id(), other.identity().id()).orElseThrow();
    }

    private Case opened(String key) {
        Arrival arrival =
                store.arrival(store.record(Arrivals.mail(key)).arrivalId()).orElseThrow();
        Case opened = Cases.openedBy(arrival);
        store.register(opened, arrival.id(), List.of());
        return opened;
    }

    /**
     * An index that meets a defect in one case.
     *
     * @param away how often the store is away when a case is to be passed over
     */
    private record Refusing(StoryIndex index, AtomicReference<UUID> unreadable, Where where, AtomicInteger away)
            implements StoryIndex {

        enum Where {
            READ,
            KEPT
        }

        private boolean isMet(Where now, UUID caseId) {
            return where == now && caseId.equals(unreadable.get());
        }

        @Override
        public boolean keep(List<Told> told) {
            if (told.stream().anyMatch(one -> isMet(Where.KEPT, one.caseId()))) {
                throw new ArithmeticException("long overflow");
            }
            return index.keep(told);
        }

        @Override
        public List<ChangedCase> unread(int limit) {
            List<ChangedCase> unread = index.unread(limit);
            if (unread.stream()
                    .anyMatch(one -> isMet(Where.READ, one.newest().identity().id()))) {
                throw new IllegalStateException("a case of ours is none");
            }
            return unread;
        }

        @Override
        public Optional<Unread> next() {
            if (away.get() > 0) {
                away.decrementAndGet();
                throw new LedgerUnavailableException("the disk is away", null);
            }
            return index.next();
        }

        @Override
        public List<Link> toJoin(String by, int limit) {
            return index.toJoin(by, limit);
        }

        @Override
        public boolean passOver(long position) {
            return index.passOver(position);
        }

        @Override
        public List<Found> having(List<String> keys, Instant since, int mostEach) {
            return index.having(keys, since, mostEach);
        }

        @Override
        public Optional<String> traits(UUID caseId) {
            return index.traits(caseId);
        }

        @Override
        public List<Link> links(UUID caseId) {
            return index.links(caseId);
        }

        @Override
        public Optional<Link> link(UUID one, UUID other) {
            return index.link(one, other);
        }

        @Override
        public Optional<UUID> earlier(UUID newer, RelationKind kind) {
            return index.earlier(newer, kind);
        }

        @Override
        public List<Link> toDecide(int limit, int offset) {
            return index.toDecide(limit, offset);
        }

        @Override
        public List<Link> history(Link of) {
            return index.history(of);
        }

        @Override
        public boolean decide(Link was, Link next, List<Case> revisions, List<String> subscribers) {
            return index.decide(was, next, revisions, subscribers);
        }
    }
}
