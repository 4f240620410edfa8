package org.guichet.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.clock.CaseClock;
import org.guichet.clock.ClockRules;
import org.guichet.config.Configuration;
import org.guichet.followup.Ties;
import org.guichet.normalize.AttachmentFinder;
import org.guichet.normalize.Outcome;
import org.guichet.store.Archive;
import org.guichet.store.Arrivals;
import org.guichet.store.ByHand;
import org.guichet.store.Cases;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TryoutDeskTest {

    private static final ByHand ZOE = new ByHand("Zoé", "asked for it");

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private AttachmentFinder attachments;

    @BeforeEach
    void load() throws Exception {
        attachments = new AttachmentFinder(Configuration.load(Path.of("config")).rules());
    }

    @Test
    void oneCaseThatMeetsADefectDoesNotEndTheTryingOfTheOthers() {
        opened("1");
        Case defect = opened("2");
        opened("3");
        try (TryoutDesk desk = desk(of -> {
            if (of.equals(defect)) {
                throw new IllegalStateException("no such thing");
            }
            return changed(of);
        })) {
            TryoutDesk.State state = tried(desk);

            assertThat(state.phase()).isEqualTo(TryoutDesk.Phase.DONE);
            assertThat(state.summary().changed()).isEqualTo(2);
            assertThat(state.summary().unread()).isEqualTo(1);
            assertThat(desk.shown())
                    .filteredOn(one -> one.what().equals("unread"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.reference())
                            .isEqualTo(defect.identity().reference().value()));
        }
    }

    @Test
    void whatIsErasedWhileItIsTriedIsNotShown() {
        opened("1");
        opened("2");
        AtomicReference<UUID> erased = new AtomicReference<>();
        TryoutDesk[] itself = new TryoutDesk[1];
        try (TryoutDesk desk = desk(of -> {
            // The first that is tried, whichever it is: what was found before is let go of.
            if (erased.compareAndSet(null, of.identity().id())) {
                store.eraseCase(of.identity().id(), ZOE, List.of());
                itself[0].forget();
            }
            return changed(of);
        })) {
            itself[0] = desk;
            tried(desk);

            assertThat(desk.shown()).isNotEmpty().noneMatch(one -> one.id().equals(erased.get()));
        }
    }

    private static Case changed(Case of) {
        return Cases.changed(of, "Another subject");
    }

    private static TryoutDesk.State tried(TryoutDesk desk) {
        Selection all = new Selection(null, null, 0, Set.of(), false);
        assertThat(desk.start(new TryoutDesk.Job(all, false, null, ZOE))).isTrue();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> desk.state().phase() != TryoutDesk.Phase.RUNNING);
        return desk.state();
    }

    private Case opened(String key) {
        Arrival arrival =
                store.arrival(store.record(Arrivals.mail(key)).arrivalId()).orElseThrow();
        Case opened = Cases.openedBy(arrival);
        store.register(opened, arrival.id(), List.of());
        return opened;
    }

    /** @param reading what a case is when it is read again */
    private TryoutDesk desk(UnaryOperator<Case> reading) {
        Rereading rereading = new Rereading() {
            @Override
            public Outcome ofBytes(Arrival arrival) {
                UUID id = store.status(arrival.id()).orElseThrow().caseId();
                Case known = store.revisions(id, 1).get(0);
                return new Outcome.CaseOpened(reading.apply(known), Ties.NONE);
            }

            @Override
            public Outcome ofPages(Arrival arrival, Case known, Contact contact) {
                return ofBytes(arrival);
            }
        };
        Anew anew = new Anew(store, rereading, attachments, new CaseClock(ClockRules.none(ZoneOffset.UTC)), false);
        return new TryoutDesk(new OneConfiguration(store, anew), () -> {}, Clock.systemUTC());
    }

    private record OneConfiguration(Archive archive, Anew anew) implements Workshop {

        @Override
        public Standing standing() {
            return new Standing("digest", false, List.of());
        }

        @Override
        public Prepared prepare(boolean readAgain) {
            return new Ready(anew);
        }
    }

    private record Ready(Anew anew) implements Workshop.Prepared.Ready {

        @Override
        public String digest() {
            return "digest";
        }

        @Override
        public boolean adopt(ByHand decided) {
            throw new UnsupportedOperationException("nothing is applied here");
        }

        @Override
        public Renewal renewal(ByHand decided, boolean heldToo) {
            throw new UnsupportedOperationException("nothing is applied here");
        }

        @Override
        public void close() {}
    }
}
