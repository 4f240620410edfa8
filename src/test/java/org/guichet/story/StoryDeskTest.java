package org.guichet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.Deadline;
import org.guichet.cases.RelationKind;
import org.guichet.clock.CaseClock;
import org.guichet.config.Configuration;
import org.guichet.normalize.CaseSchema;
import org.guichet.store.Arrivals;
import org.guichet.store.ByHand;
import org.guichet.store.Cases;
import org.guichet.store.Link;
import org.guichet.store.Outcome;
import org.guichet.store.TestEvents;
import org.guichet.store.sqlite.SqliteCaseStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryDeskTest {

    private static final ByHand INES = new ByHand("Inès", "Same parcel.");
    private static final List<String> CRM = List.of("crm");

    @TempDir
    Path folder;

    private SqliteCaseStore store;
    private CaseClock clock;
    private StoryDesk desk;
    private Storyteller teller;

    @BeforeEach
    void open() throws Exception {
        store = SqliteCaseStore.open(folder, new TestEvents(), Clock.systemUTC());
        clock = new CaseClock(Configuration.load(Path.of("config")).clock());
        desk = new StoryDesk(store, clock, CRM, Clock.systemUTC());
        teller = new Storyteller(store.stories(), StoryRules.DEFAULTS, ZoneId.of("Europe/Paris"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Case complaint(String key) {
        Arrival arrival =
                store.arrival(store.record(Arrivals.mail(key)).arrivalId()).orElseThrow();
        Case opened = clock.wound(Cases.openedBy(arrival));
        store.register(opened, arrival.id(), CRM);
        return opened;
    }

    private Link found() {
        readOn();
        return store.stories().toDecide(10, 0).get(0);
    }

    private void readOn() {
        while (teller.readOn(50).read() > 0) {
            assertThat(store.caseCount()).isPositive();
        }
    }

    private Case now(UUID id) {
        return store.caseById(id).orElseThrow();
    }

    @Test
    void whatTheSameCustomerSaysAgainIsSuggested() {
        complaint("1");
        complaint("2");
        Link link = found();
        assertThat(link.kind()).isIn(RelationKind.FOLLOW_UP, RelationKind.POSSIBLE_DUPLICATE);
        assertThat(link.why()).contains("Same e-mail address.", "Same phone number.");
        assertThat(link.score()).isGreaterThan(0.5);
        assertThat(now(link.newer()).identity().revision())
                .as("a suggestion changes no case")
                .isEqualTo(1);
    }

    @Test
    void joinedCasesNameEachOtherAndHaveTheEarlierDates() {
        complaint("1");
        complaint("2");
        Link link = found();
        Case late = now(link.newer());
        List<Deadline> later = late.handling().deadlines().stream()
                .map(due ->
                        new Deadline(due.regime(), due.kind(), due.due().plusDays(20), due.basis(), due.ruleVersion()))
                .toList();
        store.revise(new Revision(late).due(later, LocalDate.of(2027, 3, 1)).build(), null, CRM);
        assertThat(desk.join(link.newer(), link.older(), INES)).isInstanceOf(Decided.Done.class);
        Case newer = now(link.newer());
        Case older = now(link.older());
        assertThat(newer.handling().related()).singleElement().satisfies(to -> assertThat(to.caseId())
                .isEqualTo(link.older()));
        assertThat(older.handling().related()).singleElement().satisfies(to -> assertThat(to.caseId())
                .isEqualTo(link.newer()));
        assertThat(newer.handling().flags()).contains("joined");
        assertThat(older.handling().flags()).doesNotContain("joined");
        assertThat(newer.handling().deadlines())
                .isEqualTo(older.handling().deadlines())
                .isNotEmpty();
        assertThat(newer.handling().promisedBy()).isEqualTo(older.handling().promisedBy());
        assertThat(new CaseSchema().violations(newer)).isEmpty();
        assertThat(new CaseSchema().violations(older)).isEmpty();
        assertThat(desk.join(link.newer(), link.older(), INES)).isInstanceOf(Decided.WrongState.class);
    }

    @Test
    void whatIsUndoneIsAsTheLawHasItAndStaysInTheHistory() {
        complaint("1");
        complaint("2");
        Link link = found();
        Case before = now(link.newer());
        desk.join(link.newer(), link.older(), INES);
        assertThat(desk.undo(link.older(), link.newer(), INES)).isInstanceOf(Decided.Done.class);
        Case newer = now(link.newer());
        assertThat(newer.identity().revision()).isEqualTo(3);
        assertThat(now(link.older()).identity().revision()).isEqualTo(3);
        assertThat(newer.handling()).isEqualTo(before.handling());
        assertThat(newer.evidence()).isEqualTo(before.evidence());
        assertThat(store.stories().history(link))
                .extracting(Link::state)
                .containsExactly(Link.State.JOINED, Link.State.UNDONE);
        readOn(); // both are read again
        assertThat(store.stories()
                        .link(link.newer(), link.older())
                        .orElseThrow()
                        .state())
                .as("it is not suggested anew")
                .isEqualTo(Link.State.UNDONE);
    }

    @Test
    void aCaseThatStaysJoinedWithAnotherKeepsItsDates() {
        List<Case> cases = new ArrayList<>();
        for (String key : List.of("1", "2", "3")) {
            cases.add(complaint(key));
        }
        found();
        List<Link> links = store.stories().toDecide(10, 0).stream()
                .filter(link -> link.older().equals(cases.get(0).identity().id())
                        || link.newer().equals(cases.get(0).identity().id()))
                .toList();
        assertThat(links).hasSize(2);
        links.forEach(link -> desk.join(link.newer(), link.older(), INES));
        UUID middle = cases.get(0).identity().id();
        List<Deadline> due = now(middle).handling().deadlines();
        desk.undo(links.get(0).newer(), links.get(0).older(), INES);
        assertThat(now(middle).handling().deadlines()).isEqualTo(due);
        assertThat(now(middle).handling().related()).hasSize(1);
        assertThat(now(middle).evidence()).containsKey("/related/0").doesNotContainKey("/related/1");
    }

    @Test
    void whatDoesNotBelongTogetherIsNotSuggestedAgain() {
        complaint("1");
        complaint("2");
        Link link = found();
        desk.reject(link.newer(), link.older(), INES);
        complaint("3");
        readOn();
        assertThat(store.stories().toDecide(10, 0))
                .hasSize(2)
                .noneMatch(
                        one -> one.newer().equals(link.newer()) && one.older().equals(link.older()));
    }

    @Test
    void anOutcomeStopsTheClocksAndIsTakenOnce() {
        Case opened = complaint("1");
        UUID id = opened.identity().id();
        OutcomeDesk outcomes = new OutcomeDesk(store, CRM);
        Outcome outcome = new Outcome(
                Outcome.Result.UPHELD, List.of(), null, java.time.Instant.parse("2026-11-21T10:00:00Z"), null);
        assertThat(outcomes.settle(id, "k", outcome)).isInstanceOf(OutcomeDesk.Settled.Stored.class);
        assertThat(outcomes.settle(id, "k", outcome)).isInstanceOf(OutcomeDesk.Settled.Known.class);
        Outcome other = new Outcome(Outcome.Result.REJECTED, List.of(), null, outcome.at(), null);
        assertThat(outcomes.settle(id, "k", other)).isInstanceOf(OutcomeDesk.Settled.OtherWithKey.class);
        Case settled = now(id);
        assertThat(settled.identity().revision()).isEqualTo(2);
        assertThat(settled.handling().flags()).containsExactly("settled");
        assertThat(new CaseSchema().violations(settled)).isEmpty();
        assertThat(clock.wound(settled.with(settled.handling().due(List.of(), null)))
                        .handling()
                        .deadlines())
                .isEmpty();
        assertThat(store.outbox().undelivered("crm", 10)).hasSize(2);
        assertThat(outcomes.settle(UUID.randomUUID(), "k", outcome)).isInstanceOf(OutcomeDesk.Settled.NoCase.class);
    }

    @Test
    void aSubscribersAnswerSettlesACaseOnceHoweverOftenItIsSaid() {
        UUID id = complaint("1").identity().id();
        OutcomeReplies replies = new OutcomeReplies(new OutcomeDesk(store, CRM), Clock.systemUTC());
        for (String nothing : List.of("", "no JSON", "{}", "[]", "{\"outcome\": {\"result\": \"well\"}}")) {
            replies.said(id, "crm", nothing);
        }
        assertThat(store.outcomes().of(id)).isEmpty();
        String said = "{\"outcome\": {\"result\": \"upheld\", \"remedies\": [{\"kind\": \"apology\"}]}}";
        replies.said(id, "crm", said);
        replies.said(id, "crm", said);
        assertThat(store.outcomes().of(id)).hasSize(1);
        assertThat(now(id).identity().revision()).isEqualTo(2);
        for (int i = 0; i < 40; i++) {
            String round = "{\"outcome\": {\"result\": \"rejected\", \"key\": \"" + i + "\"}}";
            replies.said(id, "crm", round);
        }
        assertThat(store.outcomes().of(id)).as("it does not go round for ever").hasSize(20);
    }

    /** A year that is no number of milliseconds would keep this case, and all behind it, from being read. */
    @Test
    void anOutcomeOfAYearFarOffIsNone() {
        UUID id = complaint("1").identity().id();
        OutcomeReplies replies = new OutcomeReplies(new OutcomeDesk(store, CRM), Clock.systemUTC());
        for (String year : List.of("-999999999", "0000", "1969", "+999999999")) {
            replies.said(
                    id, "crm", "{\"outcome\": {\"result\": \"upheld\", \"at\": \"" + year + "-01-01T00:00:00Z\"}}");
        }
        assertThat(store.outcomes().of(id)).isEmpty();
        readOn();
    }
}
