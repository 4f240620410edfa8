package org.guichet.proactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.proactive.Newsroom.event;
import static org.guichet.proactive.Newsroom.order;
import static org.guichet.store.CaseStoreContract.together;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.Missing;
import org.guichet.cases.Origin;
import org.guichet.cases.PriorityLevel;
import org.guichet.cases.RelationKind;
import org.guichet.followup.Placed;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.OutboxRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What events come to, in every store, and with two gateways where there may be two. */
@Timeout(120)
interface NoticesContract {

    String FAILED = "shop.delivery.failed";
    String YESTERDAY = Instant.now().minus(Duration.ofDays(1)).toString();

    CaseStore store();

    /** That of another gateway on the same data, or the same store where there can be no other. */
    CaseStore otherStore();

    private Newsroom room() {
        return new Newsroom(store());
    }

    private static Clock in(Duration later) {
        return Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
    }

    // Repetition

    @Test
    default void theSecondFailureOfAnOrderOpensACase() {
        Newsroom room = room();
        Arrival first = room.came(ChannelKind.EVENT, event(FAILED, YESTERDAY, order("CMD-4711")));
        assertThat(room.place(first)).isEqualTo(new Placed.Aside("failed-twice"));
        assertThat(room.status(first))
                .extracting("state", "reason", "detail")
                .containsExactly(ArrivalState.SET_ASIDE, "failed-twice", "1 of 2 that open a case.");
        room.noticed(FAILED, YESTERDAY, order("CMD-9000"));
        assertThat(store().caseCount()).isZero();

        Placed second = room.noticed(FAILED, YESTERDAY, order("cmd 4711"));

        assertThat(second).isInstanceOf(Placed.Opened.class);
        Case opened = room.only();
        assertThat(opened.identity().origin()).isEqualTo(Origin.PROACTIVE);
        assertThat(opened.substance().nature()).extracting("code").containsExactly("delivery.failed");
        assertThat(opened.evidence().get("/nature/0").part()).isEqualTo("field:type");
        assertThat(opened.handling().priority().level()).isEqualTo(PriorityLevel.HIGH);
        assertThat(opened.handling().priority().reasons())
                .containsExactly("By an event rule, so many events: failed-twice, 2");
        assertThat(opened.handling().deadlines()).isEmpty();
    }

    @Test
    default void aThirdFailureIsAContactOfTheCase() {
        Newsroom room = room();
        IntStream.range(0, 3).forEach(i -> room.noticed(FAILED, YESTERDAY, order("CMD-4711")));
        assertThat(room.only().contacts()).hasSize(2);
        assertThat(store().outbox().undelivered("crm", 10))
                .extracting(OutboxRow::revision)
                .containsExactly(1, 2);
    }

    @Test
    default void failuresThatAreTooFarApartDoNotCountTogether() {
        Newsroom room = room();
        room.noticed(FAILED, Instant.now().minus(Duration.ofDays(40)).toString(), order("CMD-4711"));
        room.noticed(FAILED, Instant.now().toString(), order("CMD-4711"));
        assertThat(store().caseCount()).isZero();
    }

    @Test
    default void countingBeginsAnewWhenTheParcelArrived() {
        Newsroom room = room();
        room.noticed(FAILED, YESTERDAY, order("CMD-4711"));
        assertThat(room.noticed("shop.delivery.done", YESTERDAY, order("CMD-4711")))
                .isEqualTo(new Placed.Aside("failed-twice"));
        room.noticed(FAILED, YESTERDAY, order("CMD-4711"));
        assertThat(store().caseCount()).isZero();
    }

    @Test
    default void twentyFailuresAtOnceAreOneCase() throws Exception {
        List<Newsroom> rooms = List.of(new Newsroom(store()), new Newsroom(otherStore()));
        List<Arrival> events = IntStream.range(0, 20)
                .mapToObj(i -> rooms.get(i % 2).came(ChannelKind.EVENT, event(FAILED, YESTERDAY, order("CMD-4711"))))
                .toList();
        List<Placed> placed = together(20, i -> rooms.get(i % 2).place(events.get(i)));
        assertThat(placed).filteredOn(Placed.Aside.class::isInstance).hasSize(1);
        assertThat(placed).filteredOn(Placed.Opened.class::isInstance).hasSize(1);
        assertThat(rooms.get(0).only().contacts()).hasSize(19);
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    // Silence

    @Test
    default void anOrderThatIsNotShippedInTimeOpensACase() {
        Newsroom room = room();
        Arrival paid = room.came(ChannelKind.EVENT, event("order.paid", YESTERDAY, order("CMD-4711")));
        assertThat(room.place(paid)).isEqualTo(new Placed.Aside("paid-not-shipped"));

        new DueWatches(store().eventMemory(), in(Duration.ofDays(3))).release();
        assertThat(room.status(paid).state()).as("three days").isEqualTo(ArrivalState.SET_ASIDE);

        new DueWatches(store().eventMemory(), in(Duration.ofDays(5))).release();
        new DueWatches(otherStore().eventMemory(), in(Duration.ofDays(5))).release();
        assertThat(room.status(paid).state()).isEqualTo(ArrivalState.RECEIVED);
        assertThat(store().pending(10)).containsExactly(paid.id());

        assertThat(room.place(paid)).isInstanceOf(Placed.Opened.class);
        assertThat(room.only().substance().nature()).extracting("code").containsExactly("delivery.late");
        assertThat(store().history(paid.id()))
                .extracting("act.word")
                .containsExactly("set-aside", "came-due", "opened-case");
    }

    @Test
    default void anOrderThatIsShippedInTimeOpensNone() {
        Newsroom room = room();
        Arrival paid = room.came(ChannelKind.EVENT, event("order.paid", YESTERDAY, order("CMD-4711")));
        room.place(paid);
        room.noticed("order.shipped", YESTERDAY, order("CMD-4711"));
        new DueWatches(store().eventMemory(), in(Duration.ofDays(30))).release();
        assertThat(room.status(paid).state()).isEqualTo(ArrivalState.SET_ASIDE);
    }

    @Test
    default void newsOfTheShipmentMayComeBeforeThatOfThePayment() {
        Newsroom room = room();
        room.noticed("order.shipped", YESTERDAY, order("CMD-4711"));
        Arrival paid = room.came(ChannelKind.EVENT, event("order.paid", YESTERDAY, order("CMD-4711")));
        room.place(paid);
        assertThat(room.status(paid).detail()).isEqualTo("What is expected has come.");
        assertThat(store().eventMemory().due(in(Duration.ofDays(400)).instant(), 10))
                .isEmpty();
    }

    @Test
    default void whatIsShippedBetweenTheReleaseAndTheVerdictOpensNone() {
        Newsroom room = room();
        Arrival paid = room.came(ChannelKind.EVENT, event("order.paid", YESTERDAY, order("CMD-4711")));
        room.place(paid);
        new DueWatches(store().eventMemory(), in(Duration.ofDays(6))).release();
        room.noticed("order.shipped", Instant.now().toString(), order("CMD-4711"));
        assertThat(room.place(paid)).isEqualTo(new Placed.Aside("paid-not-shipped"));
        assertThat(store().caseCount()).isZero();
    }

    @Test
    default void aLateShipmentIsNewsInTheCase() {
        Newsroom room = room();
        Arrival paid = room.came(ChannelKind.EVENT, event("order.paid", YESTERDAY, order("CMD-4711")));
        room.place(paid);
        new DueWatches(store().eventMemory(), in(Duration.ofDays(6))).release();
        room.place(paid);
        assertThat(room.noticed("order.shipped", Instant.now().toString(), order("CMD-4711")))
                .isInstanceOf(Placed.Attached.class);
        assertThat(room.only().contacts()).hasSize(2);
    }

    @Test
    default void aDateInTheFuturePutsNothingOffAndOneLongPastGivesTimeForNews() {
        Newsroom room = room();
        room.noticed("order.paid", "9999-12-31T23:59:59Z", order("CMD-4711"));
        room.noticed("order.paid", "0001-01-01T00:00:00Z", order("CMD-4712"));
        assertThat(store().eventMemory()
                        .due(in(Duration.ofDays(5).plusMinutes(1)).instant(), 10))
                .hasSize(2);
        assertThat(store().eventMemory().due(in(Duration.ofMinutes(9)).instant(), 10))
                .isEmpty();
        assertThat(store().eventMemory().due(in(Duration.ofMinutes(11)).instant(), 10))
                .hasSize(1);
    }

    @Test
    default void aPersonMayTakeBackWhatWaits() {
        Newsroom room = room();
        Arrival paid = room.came(ChannelKind.EVENT, event("order.paid", YESTERDAY, order("CMD-4711")));
        room.place(paid);
        store().takeBack(paid.id(), new ByHand("zoe", "The customer stands here."));
        assertThat(room.place(paid, true)).isInstanceOf(Placed.Opened.class);
        assertThat(store().eventMemory().due(in(Duration.ofDays(400)).instant(), 10))
                .isEmpty();
    }

    // Other events

    @Test
    default void anEventThatNoRuleNamesIsSetAside() {
        Newsroom room = room();
        Arrival other = room.came(ChannelKind.EVENT, event("stock.counted", YESTERDAY, order("CMD-4711")));
        room.place(other);
        assertThat(room.status(other).reason()).isEqualTo(Notices.NO_RULE);
    }

    @Test
    default void withoutRulesEachEventOpensACase() {
        Newsroom room = new Newsroom(store(), EventRules.NONE);
        room.noticed("stock.counted", YESTERDAY, order("CMD-4711"));
        room.noticed("stock.counted", YESTERDAY, order("CMD-4712"));
        assertThat(store().caseCount()).isEqualTo(2);
    }

    @Test
    default void anEventWithoutANumberCannotBeCounted() {
        Newsroom room = room();
        Arrival nameless = room.came(ChannelKind.EVENT, event(FAILED, YESTERDAY, "{\"reason\":\"flat tyre\"}"));
        room.place(nameless);
        assertThat(room.status(nameless).detail()).isEqualTo("The event does not say its \"order\".");
    }

    @Test
    default void twoRulesAboutAnOrderMakeOneCase() {
        Newsroom room = room();
        room.noticed("parcel.lost", YESTERDAY, order("CMD-4711"));
        room.noticed(FAILED, YESTERDAY, order("CMD-4711"));
        room.noticed(FAILED, YESTERDAY, order("CMD-4711"));
        assertThat(room.only().contacts()).hasSize(2);
    }

    // Incidents

    private static String inRun(int order, String run) {
        return "{\"order\":\"CMD-" + (5000 + order) + "\",\"carrier\":\"Transports Lemoine\",\"run\":{\"id\":\"" + run
                + "\"},\"customer\":{\"email\":\"client-" + order + "@example.fr\"}}";
    }

    @Test
    default void aFailedRunIsOneIncidentOfWhichSubscribersAreToldOnce() throws Exception {
        List<Newsroom> rooms = List.of(new Newsroom(store()), new Newsroom(otherStore()));
        List<Arrival> events = IntStream.range(0, 40)
                .mapToObj(
                        i -> rooms.get(i % 2).came(ChannelKind.EVENT, event("parcel.lost", YESTERDAY, inRun(i, "T-7"))))
                .toList();
        together(40, i -> rooms.get(i % 2).place(events.get(i)));

        List<Case> all = store().newest(100, 0, found -> found);
        List<Case> firsts = all.stream()
                .filter(found -> found.handling().related().isEmpty())
                .toList();
        assertThat(all).hasSize(40);
        assertThat(firsts).hasSize(1);
        assertThat(firsts.get(0).handling().flags()).contains("incident");
        assertThat(all).filteredOn(found -> found != firsts.get(0)).allSatisfy(member -> {
            assertThat(member.handling().related()).hasSize(1);
            assertThat(member.handling().related().get(0).kind()).isEqualTo(RelationKind.SAME_INCIDENT);
            assertThat(member.handling().related().get(0).caseId())
                    .isEqualTo(firsts.get(0).identity().id());
        });
        assertThat(store().outbox().undelivered("crm", 100))
                .as("the alarm, and that it is an incident")
                .extracting(OutboxRow::revision)
                .containsExactly(1, 2);
    }

    @Test
    default void anotherRunIsAnotherIncident() {
        Newsroom room = room();
        room.noticed("parcel.lost", YESTERDAY, inRun(1, "T-7"));
        room.noticed("parcel.lost", YESTERDAY, inRun(2, "T-8"));
        assertThat(store().outbox().undelivered("crm", 100)).hasSize(2);
        assertThat(store().newest(10, 0, found -> found.handling().related().size()))
                .containsExactly(0, 0);
    }

    @Test
    default void aCaseOfAnIncidentIsAnnouncedAsNewWhenItsCustomerComplains() {
        Newsroom room = room();
        room.noticed("parcel.lost", YESTERDAY, inRun(1, "T-7"));
        room.noticed("parcel.lost", YESTERDAY, inRun(2, "T-7"));
        Placed placed = room.complains("{\"narrative\":\"Ma commande CMD-5002 n'arrive pas.\",\"order\":\"CMD-5002\","
                + "\"email\":\"client-2@example.fr\",\"token\":\"t-2\"}");

        assertThat(placed).isInstanceOf(Placed.Attached.class);
        Case complained =
                store().caseByReference(((Placed.Attached) placed).to()).orElseThrow();
        assertThat(complained.contacts()).hasSize(2);
        List<OutboxRow> told = store().outbox().undelivered("crm", 100).stream()
                .filter(row -> row.caseId().equals(complained.identity().id()))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).eventType()).isEqualTo("first-announced");
    }

    // The customer

    @Test
    default void theCustomerWhoComplainsOfTheOrderJoinsTheCase() {
        Newsroom room = room();
        room.noticed("parcel.lost", YESTERDAY, order("CMD-4711"));
        Case noticed = room.only();
        assertThat(noticed.handling().missing())
                .extracting(Missing::field)
                .containsExactly("/complainant/name", "/remedySought");

        Placed placed = room.complains(
                "{\"narrative\":\"Mon colis a disparu, je veux être remboursée.\",\"order\":\"CMD 4711\","
                        + "\"name\":\"Zoé Lefèvre\",\"email\":\"zoe.lefevre@example.fr\",\"phone\":\"06 39 98 70 12\","
                        + "\"remedy\":\"refund\",\"token\":\"t-1\"}");

        assertThat(placed).isEqualTo(new Placed.Attached(noticed.identity().reference(), true));
        Case now = room.only();
        assertThat(now.identity().origin()).isEqualTo(Origin.PROACTIVE);
        assertThat(now.substance().narrative()).startsWith("Mon colis a disparu");
        assertThat(now.substance().subject()).isEqualTo(noticed.substance().subject());
        assertThat(now.people().complainant().name()).isEqualTo("Zoé Lefèvre");
        assertThat(now.people().complainant().phones()).containsExactly("+33639987012");
        assertThat(now.handling().missing()).isEmpty();
        assertThat(now.handling().priority().level()).isEqualTo(PriorityLevel.URGENT);
        Contact said = now.contacts().get(1);
        assertThat(said.sameComplainant()).isTrue();
        assertThat(now.evidence().get("/complainant/phones/0").contact()).isEqualTo(said.id());
        assertThat(now.evidence().get("/complainant/emails/0").contact())
                .isEqualTo(now.firstContact().id());
        assertThat(now.evidence().get("/contacts/1").quote()).isEqualTo("CMD 4711");
    }

    @Test
    default void aStrangerWhoTypesTheNumberOpensALinkedCase() {
        Newsroom room = room();
        room.noticed("parcel.lost", YESTERDAY, order("CMD-4711"));
        Placed placed = room.complains("{\"narrative\":\"Où est ma commande ?\",\"order\":\"CMD-4711\","
                + "\"name\":\"Zoé Lefèvre\",\"email\":\"mallory@example.com\",\"token\":\"t-1\"}");
        assertThat(placed).isInstanceOf(Placed.Linked.class);
    }

    @Test
    default void aCaseThatNamesNobodyWaitsForWhoeverComplainsFirst() {
        Newsroom room = room();
        room.noticed("parcel.lost", YESTERDAY, "{\"order\":\"CMD-4711\"}");
        assertThat(room.only().handling().missing())
                .contains(new Missing("/complainant/emails", true))
                .filteredOn(Missing::blocking)
                .hasSize(1);
        String complaint =
                "{\"narrative\":\"Où est ma commande ?\",\"order\":\"CMD-4711\",\"email\":\"%s\",\"token\":\"%s\"}";
        assertThat(room.complains(complaint.formatted("zoe.lefevre@example.fr", "1")))
                .isInstanceOf(Placed.Attached.class);
        assertThat(room.only().handling().missing())
                .as("there is a way to answer now")
                .noneMatch(Missing::blocking);
        assertThat(room.complains(complaint.formatted("mallory@example.com", "2")))
                .isInstanceOf(Placed.Linked.class);
        assertThat(room.complains(complaint.formatted("zoe.lefevre@example.fr", "3")))
                .isInstanceOf(Placed.Attached.class);
    }

    @Test
    default void anErasedCaseIsForgottenByItsNumber() {
        Newsroom room = room();
        room.noticed("parcel.lost", YESTERDAY, order("CMD-4711"));
        store().eraseCase(room.only().identity().id(), new ByHand("zoe", "Asked for it."), List.of());
        assertThat(room.noticed("parcel.lost", YESTERDAY, order("CMD-4711"))).isInstanceOf(Placed.Opened.class);
    }
}
