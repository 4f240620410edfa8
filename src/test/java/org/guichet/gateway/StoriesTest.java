package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;
import org.guichet.clock.CaseClock;
import org.guichet.clock.ClockRules;
import org.guichet.store.Arrivals;
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

    @Test
    void oneCaseThatCannotBeReadHoldsUpNoOther() throws InterruptedException {
        opened("1");
        UUID unreadable = opened("2").identity().id();
        Case last = opened("3");
        StoryDesk desk =
                new StoryDesk(store, new CaseClock(ClockRules.none(ZoneOffset.UTC)), List.of(), Clock.systemUTC());
        Storyteller teller =
                new Storyteller(new Refusing(store.stories(), unreadable), StoryRules.DEFAULTS, ZoneOffset.UTC);
        try (Stories stories = new Stories(teller, desk, OptionalInt.empty(), () -> false)) {
            for (int looks = 0; looks < 10 && !store.stories().unread(1).isEmpty(); looks++) {
                stories.readOn();
            }
        }

        assertThat(store.stories().unread(1)).isEmpty();
        assertThat(store.stories().traits(unreadable)).isEmpty();
        assertThat(store.stories().traits(last.identity().id())).isPresent();
    }

    private Case opened(String key) {
        Arrival arrival =
                store.arrival(store.record(Arrivals.mail(key)).arrivalId()).orElseThrow();
        Case opened = Cases.openedBy(arrival);
        store.register(opened, arrival.id(), List.of());
        return opened;
    }

    /** An index that meets a defect in one case. */
    private record Refusing(StoryIndex index, UUID unreadable) implements StoryIndex {

        @Override
        public boolean keep(List<Told> told) {
            if (told.stream().anyMatch(one -> one.caseId().equals(unreadable))) {
                throw new ArithmeticException("long overflow");
            }
            return index.keep(told);
        }

        @Override
        public List<ChangedCase> unread(int limit) {
            return index.unread(limit);
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
