package org.guichet.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.guichet.PostgresServer;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.StackSide;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.store.Arrivals;
import org.guichet.store.Cases;
import org.guichet.store.Meeting;
import org.guichet.store.OutboxRow;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.TestEvents;
import org.guichet.store.sql.Blobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways on one database. */
@Timeout(120)
class SharedStoreTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final PostgresPlace place = PostgresServer.newPlace(Duration.ofSeconds(30));
    private PostgresCaseStore one;
    private PostgresCaseStore two;

    @BeforeEach
    void open() {
        one = open("one");
        two = open("two");
    }

    private PostgresCaseStore open(String name) {
        return PostgresCaseStore.open(place, folder.resolve(name), new TestEvents(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void leavesAnArrivalToWhoRecordedIt() {
        UUID arrival = one.record(Arrivals.mail("1")).arrivalId();
        assertThat(two.claims().claimDue(Instant.now(), 10)).isEmpty();
        assertThat(two.claims().begin(arrival)).isFalse();
        assertThat(one.claims().begin(arrival)).isTrue();
        assertThat(one.claims().begin(arrival)).isFalse();
    }

    @Test
    void takesOverWhatASilentGatewayLeftAndRefusesItsVerdict() {
        UUID arrival = one.record(Arrivals.mail("1")).arrivalId();
        one.claims().begin(arrival);
        leasesRunOut();
        assertThat(two.claims().claimDue(Instant.now(), 10)).containsExactly(arrival);
        assertThat(two.claims().begin(arrival)).isTrue();

        assertThat(one.quarantine(arrival, ReasonCode.MALFORMED, "late")).isFalse();
        assertThat(one.postpone(arrival, ReasonCode.OCR_UNAVAILABLE, "late", Instant.now()))
                .isFalse();
        assertThat(register(one, arrival)).isFalse();
        assertThat(one.refusals()).isEqualTo(3);
        assertThat(register(two, arrival)).isTrue();
        assertThat(two.caseCount()).isEqualTo(1);
    }

    @Test
    void refusesALateVerdictAlsoWhenTheArrivalWaitsAgain() {
        UUID arrival = one.record(Arrivals.mail("1")).arrivalId();
        one.claims().begin(arrival);
        leasesRunOut();
        two.claims().claimDue(Instant.now(), 10);
        two.claims().begin(arrival);
        assertThat(two.postpone(arrival, ReasonCode.OCR_UNAVAILABLE, "later", Instant.now()))
                .isTrue();
        assertThat(register(one, arrival)).isFalse();
        assertThat(one.attempts(arrival).orElseThrow().made()).isEqualTo(1);
    }

    @Test
    void keepsTheLeaseOfWhatTakesLong() throws Exception {
        PostgresPlace shortLeases =
                new PostgresPlace(place.url(), place.user(), place.password(), Duration.ofMillis(1_500));
        try (PostgresCaseStore busy =
                PostgresCaseStore.open(shortLeases, folder.resolve("busy"), new TestEvents(), Clock.systemUTC())) {
            UUID arrival = busy.record(Arrivals.mail("1")).arrivalId();
            busy.claims().begin(arrival);
            Thread.sleep(4_000);
            assertThat(two.claims().begin(arrival)).isFalse();
            assertThat(register(busy, arrival)).isTrue();
        }
    }

    @Test
    void givesEachArrivalToOneOfTwo() {
        List<UUID> recorded = new ArrayList<>();
        try (PostgresCaseStore before = open("before")) {
            for (int i = 0; i < 100; i++) {
                recorded.add(before.record(Arrivals.mail("n" + i)).arrivalId());
            }
        }
        CompletableFuture<List<UUID>> first = CompletableFuture.supplyAsync(() -> claimAll(one));
        CompletableFuture<List<UUID>> second = CompletableFuture.supplyAsync(() -> claimAll(two));
        List<UUID> claimed = new ArrayList<>(first.join());
        claimed.addAll(second.join());
        assertThat(claimed).containsExactlyInAnyOrderElementsOf(recorded);
    }

    private static List<UUID> claimAll(PostgresCaseStore store) {
        List<UUID> all = new ArrayList<>();
        for (List<UUID> some = store.claims().claimDue(Instant.now(), 30);
                !some.isEmpty();
                some = store.claims().claimDue(Instant.now(), 30)) {
            some.forEach(store.claims()::end);
            all.addAll(some);
        }
        return all;
    }

    @Test
    void numbersArrivalsOfBothWithoutGaps() {
        List<CompletableFuture<Void>> doors = new ArrayList<>();
        for (PostgresCaseStore store : List.of(one, two)) {
            for (int door = 0; door < 4; door++) {
                String name = (store == one ? "one-" : "two-") + door + "-";
                doors.add(CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 25; i++) {
                        store.record(Arrivals.mail(name + i));
                    }
                }));
            }
        }
        doors.forEach(CompletableFuture::join);
        assertThat(one.reconcile().registered()).isEqualTo(200);
        assertThat(one.reconcile().addsUp()).isTrue();
    }

    @Test
    void takesOneSubmissionOnceFromBothAtTheSameTime() {
        List<CompletableFuture<Receipt>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            PostgresCaseStore store = i % 2 == 0 ? one : two;
            answers.add(CompletableFuture.supplyAsync(() -> store.record(Arrivals.mail("same"))));
        }
        List<Receipt> receipts = answers.stream().map(CompletableFuture::join).toList();
        assertThat(new HashSet<>(receipts.stream().map(Receipt::arrivalId).toList()))
                .hasSize(1);
        assertThat(receipts).filteredOn(receipt -> !receipt.repeated()).hasSize(1);
    }

    @Test
    void joinsTheSidesOfAStackAtWhichBothLookAtTheSameTime() {
        StackSide fronts = StackSide.of("batch17", true);
        for (int round = 0; round < 20; round++) {
            UUID odd = one.record(side(fronts, round)).arrivalId();
            UUID even = two.record(side(fronts.other(), round)).arrivalId();
            Optional<Instant> until = Optional.of(Instant.now().plus(HOUR));
            CompletableFuture<Meeting> first = CompletableFuture.supplyAsync(() -> one.meet(odd, fronts, until));
            CompletableFuture<Meeting> second =
                    CompletableFuture.supplyAsync(() -> two.meet(even, fronts.other(), until));

            assertThat(List.of(first.join(), second.join()))
                    .containsExactlyInAnyOrder(Meeting.JOINED, Meeting.SETTLED_BEFORE);
            assertThat(StackSide.backs(two.arrival(odd).orElseThrow().facts())).contains(even);
            assertThat(one.setAside(odd, "test", "Read.")).isTrue();
        }
        assertThat(one.reconcile().addsUp()).isTrue();
    }

    private static NewArrival side(StackSide side, int round) {
        return new NewArrival(
                "scanner-hq",
                ChannelKind.SCANNED_MAIL,
                SourceKey.of(side.word(), "round " + round),
                new TransportFacts("application/pdf", null, null, Map.of(StackSide.DETAIL, side.written())),
                RawContent.of(new byte[] {1}));
    }

    @Test
    void deliversTheRowsOfACaseByOneGatewayAtATime() {
        Case first = registered("1");
        Case second = registered("2");
        assertThat(cases(one, 1)).containsExactly(first.identity().id());
        assertThat(cases(two, 10)).containsExactly(second.identity().id());
        one.outbox().release("crm");
        assertThat(cases(two, 10))
                .containsExactly(first.identity().id(), second.identity().id());
    }

    @Test
    void markOfWhoLostTheRowsChangesNothing() {
        registered("1");
        List<OutboxRow> rows = one.outbox().due("crm", Instant.now(), HOUR, 10);
        leasesRunOut();
        assertThat(cases(two, 10)).hasSize(1);
        one.outbox().markDelivered(List.of(rows.get(0).position()));
        assertThat(two.outbox().undelivered("crm", 10)).hasSize(1);
        two.outbox().markDelivered(List.of(rows.get(0).position()));
        assertThat(two.outbox().undelivered("crm", 10)).isEmpty();
    }

    @Test
    void looksIntoASourceFromOneGateway() {
        assertThat(one.sources().holds("support")).isTrue();
        assertThat(two.sources().holds("support")).isFalse();
        assertThat(two.sources().holds("scans")).isTrue();
        assertThat(one.sources().holds("support")).isTrue();
        one.close();
        assertThat(two.sources().holds("support")).isTrue();
    }

    @Test
    void takesASourceOverFromWhoFellSilent() {
        assertThat(one.sources().holds("support")).isTrue();
        change("UPDATE source_leases SET lease_until = 0");
        assertThat(two.sources().holds("support")).isTrue();
    }

    @Test
    void givesLargeContentsToEveryGateway() throws IOException {
        byte[] large = new byte[3 * Blobs.LARGEST_INLINE + 17];
        Arrays.fill(large, (byte) 7);
        UUID arrival = one.record(Arrivals.mail("large", RawContent.of(large))).arrivalId();
        assertThat(two.raw(arrival).bytes()).isEqualTo(large);
        assertThat(two.raw(arrival)).isInstanceOf(RawContent.InFile.class);
        assertThat(one.record(Arrivals.mail("again", RawContent.of(large))).repeated())
                .isFalse();
    }

    @Test
    void goesOnWhenTheServerEndsEveryConnection() {
        one.record(Arrivals.mail("before"));
        one.counts();
        change("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'guichet' "
                + "AND datname = current_database()");
        assertThat(one.record(Arrivals.mail("after")).repeated()).isFalse();
        assertThat(one.counts()).hasSize(1);
    }

    @Test
    void refusesAServerThatAnswersBeforeItsDiskHas() {
        change(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$");
        assertThatExceptionOfType(StoreRefusedException.class)
                .isThrownBy(() -> open("unsafe"))
                .withMessageContaining("synchronous_commit is off");
        assertThat(PostgresCaseStore.trouble(place))
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("synchronous_commit"));
    }

    @Test
    void saysInPlainWordsWhyAServerCannotBeUsed() {
        PostgresPlace nobody = new PostgresPlace(place.url(), "no_such_user", "x", HOUR);
        PostgresPlace nowhere = new PostgresPlace("jdbc:postgresql://127.0.0.1:1/x", "x", "x", HOUR);
        PostgresPlace missing =
                new PostgresPlace(place.url().replaceAll("/t\\w+\\?", "/missing?"), "postgres", "postgres", HOUR);
        assertThat(PostgresCaseStore.trouble(nobody)).hasValue("the database refuses the user or the password");
        assertThat(PostgresCaseStore.trouble(nowhere)).hasValue("the database cannot be reached");
        assertThat(PostgresCaseStore.trouble(missing)).hasValue("there is no such database on the server");
        assertThat(PostgresCaseStore.trouble(place)).isEmpty();
    }

    @Test
    void makesItsTablesOnceWhenTwoStartTogether() {
        PostgresPlace empty = new PostgresPlace(PostgresServer.newDatabase(), "postgres", "postgres", HOUR);
        List<CompletableFuture<PostgresCaseStore>> starts = new ArrayList<>();
        for (String name : List.of("three", "four")) {
            starts.add(CompletableFuture.supplyAsync(
                    () -> PostgresCaseStore.open(empty, folder.resolve(name), new TestEvents(), Clock.systemUTC())));
        }
        for (CompletableFuture<PostgresCaseStore> start : starts) {
            try (PostgresCaseStore store = start.join()) {
                assertThat(store.caseCount()).isZero();
            }
        }
    }

    @Test
    void keepsTextsThatPostgresCannotHold() {
        UUID arrival = one.record(Arrivals.mail("with \0 in it")).arrivalId();
        assertThat(one.record(Arrivals.mail("with \0 in it")).repeated()).isTrue();
        assertThat(one.quarantine(arrival, ReasonCode.MALFORMED, "name \0.pdf")).isTrue();
        assertThat(one.status(arrival).orElseThrow().detail()).isEqualTo("name \uFFFD.pdf");
    }

    private static List<UUID> cases(PostgresCaseStore store, int limit) {
        return store.outbox().due("crm", Instant.now(), HOUR, limit).stream()
                .map(OutboxRow::caseId)
                .toList();
    }

    private Case registered(String key) {
        Arrival arrival =
                one.arrival(one.record(Arrivals.mail(key)).arrivalId()).orElseThrow();
        Case opened = Cases.openedBy(arrival);
        assertThat(one.register(opened, arrival.id(), List.of("crm"))).isTrue();
        return opened;
    }

    private static boolean register(PostgresCaseStore store, UUID arrival) {
        return store.register(Cases.openedBy(store.arrival(arrival).orElseThrow()), arrival, List.of("crm"));
    }

    /** As if the gateways had been silent for longer than their leases. */
    private void leasesRunOut() {
        change("UPDATE arrivals SET lease_until = 0");
        change("UPDATE outbox SET lease_until = 0");
    }

    private void change(String sql) {
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
