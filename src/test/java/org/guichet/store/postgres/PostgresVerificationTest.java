package org.guichet.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichet.PostgresServer;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;
import org.guichet.normalize.CaseSchema;
import org.guichet.store.Arrivals;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStoreContract;
import org.guichet.store.Cases;
import org.guichet.store.Finding;
import org.guichet.store.NewCorrection;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.TestEvents;
import org.guichet.store.Verification.Verified;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damage in the database is found, beside a gateway that works on it; and nothing is found where there is none. */
@Timeout(120)
class PostgresVerificationTest {

    private static final ByHand CLAIRE = new ByHand("claire", "Asked.");
    private static final int LARGE = 700_000; // three pieces

    private final PostgresPlace place = PostgresServer.newPlace(Duration.ofSeconds(30));

    @TempDir
    Path data;

    private PostgresCaseStore store;
    private Case opened;
    private Arrival large;
    private Arrival corrected;

    @BeforeEach
    void fill() {
        store = PostgresCaseStore.open(place, data, new TestEvents(), Clock.systemUTC());
        opened = registered("m1");
        Arrival later = recorded("m2", CaseStoreContract.randomBytes(10));
        store.revise(Cases.followedUp(opened, later), later.id(), List.of("crm"));
        large = recorded("m3", CaseStoreContract.randomBytes(LARGE));
        store.eraseCase(registered("m4").identity().id(), CLAIRE, List.of("crm"));
        corrected = recorded("m5", CaseStoreContract.randomBytes(20));
        store.quarantine(corrected.id(), ReasonCode.MALFORMED, "Not a mail.");
        RawContent copy = RawContent.of(CaseStoreContract.randomBytes(LARGE + 1));
        store.correct(corrected.id(), new NewCorrection(copy, null, Map.of(), CLAIRE));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Arrival recorded(String key, byte[] raw) {
        return store.arrival(store.record(Arrivals.mail(key, raw)).arrivalId()).orElseThrow();
    }

    private Case registered(String key) {
        Arrival arrival = recorded(key, CaseStoreContract.randomBytes(100));
        Case first = Cases.openedBy(arrival);
        assertThat(store.register(first, arrival.id(), List.of("crm"))).isTrue();
        return first;
    }

    private final List<Finding> findings = new ArrayList<>();

    private Verified verify() {
        try (PostgresReader reader = PostgresReader.open(place)) {
            return reader.verification().run(new CaseSchema()::violations, findings::add, line -> {});
        }
    }

    private List<String> damage() {
        verify();
        return findings.stream()
                .filter(Finding::isDamage)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void findsNothingInAHealthyStoreAndSaysHowMuchItRead() {
        Verified read = verify();
        assertThat(findings).isEmpty();
        assertThat(read.arrivals()).isEqualTo(5);
        assertThat(read.revisions()).isEqualTo(3);
        assertThat(read.bytes()).isGreaterThan(2 * LARGE);
    }

    @Test
    void readsLargeContentsInTheDatabaseAndNotTheirCopiesHere() throws Exception {
        assertThat(store.raw(large.id()).bytes()).hasSize(LARGE); // from now on there is a copy in the data folder
        change("UPDATE blob_pieces SET content = set_byte(content, 5, get_byte(content, 5) # 1) WHERE number = 1 "
                + "AND sha256 = '" + large.sha256() + "'");
        assertThat(damage()).singleElement().asString().contains(large.id().toString(), "not those that came");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM blob_pieces WHERE number = 2                                          | not those that came",
                "DELETE FROM blob_pieces; DELETE FROM blobs                                        | cannot be read",
                "UPDATE raws SET content = '\\x00'                                                 | not those that came",
                "DELETE FROM raws                                                                  | are not there",
                "DELETE FROM contacts                                                              | no contact",
                "UPDATE arrivals SET state = 'received' WHERE state = 'case'                       | says otherwise",
                "UPDATE revisions SET json = replace(json, '\"subject\"', '\"topic\"')             | case",
                "DELETE FROM outbox                                                                | for no subscriber",
                "DELETE FROM history; DELETE FROM corrections; DELETE FROM raws r USING arrivals a"
                        + " WHERE a.seq = r.arrival_seq AND state = 'received';"
                        + " DELETE FROM arrivals WHERE state = 'received'                          | the account",
            })
    void findsWhatSomebodyDidToTheTables(String sql, String words) {
        change(sql);
        assertThat(damage()).anySatisfy(line -> assertThat(line).contains(words));
    }

    @Test
    void notesALargeContentThatNothingNames() {
        change("INSERT INTO blobs (sha256, size) VALUES ('" + "a".repeat(64) + "', 1)");
        verify();
        assertThat(findings).singleElement().satisfies(found -> {
            assertThat(found.isDamage()).isFalse();
            assertThat(found.toString()).contains("nothing names it");
        });
    }

    @Test
    void refusesADatabaseWithoutAStore() {
        PostgresPlace empty =
                new PostgresPlace(PostgresServer.newDatabase(), place.user(), place.password(), place.lease());
        assertThatExceptionOfType(StoreRefusedException.class)
                .isThrownBy(() -> PostgresReader.open(empty))
                .withMessageContaining("no gateway has run");
        change("UPDATE schema_history SET version = '999'");
        assertThatExceptionOfType(StoreRefusedException.class)
                .isThrownBy(() -> PostgresReader.open(place))
                .withMessageContaining("999");
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
