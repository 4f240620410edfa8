package org.guichet.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.guichet.store.Verification;
import org.guichet.store.sql.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of damage, made by hand, is found; and nothing is found where there is none. */
class DamageTest {

    private static final ByHand CLAIRE = new ByHand("claire", "Asked.");

    @TempDir
    Path data;

    private Arrival small;
    private Arrival large;
    private Arrival corrected;
    private Case opened;
    private Case erased;

    @BeforeEach
    void fill() {
        try (SqliteCaseStore store = open()) {
            opened = registered(store, "m1");
            small = store.arrival(opened.firstContact().id()).orElseThrow();
            Arrival later = recorded(store, "m2");
            store.revise(Cases.followedUp(opened, later), later.id(), List.of("crm"));
            large = store.arrival(store.record(Arrivals.mail("m3", CaseStoreContract.randomBytes(300_000)))
                            .arrivalId())
                    .orElseThrow();
            erased = registered(store, "m4");
            store.revise(Cases.changed(erased, "Changed."), null, List.of("crm"));
            store.eraseCase(erased.identity().id(), CLAIRE, List.of("crm"));
            corrected = recorded(store, "m5");
            store.quarantine(corrected.id(), ReasonCode.MALFORMED, "Not a mail.");
            RawContent copy = RawContent.of(CaseStoreContract.randomBytes(300_001));
            store.correct(corrected.id(), new NewCorrection(copy, null, Map.of(), CLAIRE));
            UUID aside = recorded(store, "m6").id();
            store.eraseArrival(aside, CLAIRE);
        }
    }

    private SqliteCaseStore open() {
        return SqliteCaseStore.open(data, new TestEvents(), Clock.systemUTC());
    }

    private static Arrival recorded(SqliteCaseStore store, String key) {
        return store.arrival(store.record(Arrivals.mail(key)).arrivalId()).orElseThrow();
    }

    private static Case registered(SqliteCaseStore store, String key) {
        Arrival arrival = recorded(store, key);
        Case opened = Cases.openedBy(arrival);
        store.register(opened, arrival.id(), List.of("crm", "archive"));
        return opened;
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try (DataFolderReader reader = DataFolderReader.open(data)) {
            reader.verification().run(new CaseSchema()::violations, findings::add, line -> {});
        }
        return findings;
    }

    private List<String> damage() {
        return findings().stream()
                .filter(Finding::isDamage)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void findsNothingInAHealthyStore() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void saysHowMuchItRead() {
        try (DataFolderReader reader = DataFolderReader.open(data)) {
            Verification.Verified read =
                    reader.verification().run(new CaseSchema()::violations, found -> {}, line -> {});
            assertThat(read.arrivals()).isEqualTo(6);
            assertThat(read.revisions()).isEqualTo(3);
            assertThat(read.events()).isEqualTo(5);
            assertThat(read.bytes()).isGreaterThan(600_000);
        }
    }

    @Test
    void readsBesideAGatewayThatWrites() {
        try (SqliteCaseStore store = open()) {
            recorded(store, "while it runs");
            assertThat(findings()).isEmpty();
            assertThat(store.record(Arrivals.mail("still")).repeated()).isFalse();
        }
    }

    @Test
    void findsAFlippedByteInABlob() throws Exception {
        Path blob = blobs().get(0);
        byte[] bytes = Files.readAllBytes(blob);
        bytes[1_000] ^= 1;
        Files.write(blob, bytes);
        assertThat(damage()).singleElement().asString().contains("raw bytes are not those that came");
    }

    @Test
    void findsABlobThatIsGone() throws Exception {
        for (Path blob : blobs()) {
            Files.delete(blob);
        }
        assertThat(damage())
                .hasSize(2)
                .anyMatch(found -> found.startsWith("arrival " + large.id() + ": "))
                .anyMatch(found -> found.startsWith("arrival " + corrected.id() + " correction 1: "));
    }

    @Test
    void notesABlobThatNothingNamesWithItsAge() throws Exception {
        Path orphan = data.resolve("blobs/ab/cd/abcd" + "0".repeat(60));
        Files.createDirectories(orphan.getParent());
        Files.write(orphan, new byte[12]);
        Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(Duration.ofMinutes(150))));
        assertThat(findings()).singleElement().satisfies(found -> {
            assertThat(found.isDamage()).isFalse();
            assertThat(found.what()).contains("12 bytes").contains("2 h 30 min old");
        });
    }

    @Test
    void findsAFlippedByteInARawRow() throws Exception {
        change("UPDATE raws SET content = cast(replace(cast(content AS TEXT), 'Bonjour', 'Bonsoir') AS BLOB) "
                + "WHERE arrival_seq = 1");
        assertThat(damage()).containsExactly("arrival " + small.id() + ": its raw bytes are not those that came");
    }

    @Test
    void findsARawRowThatIsGone() throws Exception {
        change("DELETE FROM raws WHERE arrival_seq = 1");
        assertThat(damage()).containsExactly("arrival " + small.id() + ": its raw bytes are not there");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"cut', is no JSON",
        "'{}', breaks the schema at",
        "'{\"schemaVersion\": \"1\"}', says that it is another revision"
    })
    void findsACaseThatIsNone(String json, String what) throws Exception {
        change("UPDATE revisions SET json = '" + json + "' WHERE case_id = '" + id(opened) + "' AND revision = 1");
        assertThat(damage())
                .isNotEmpty()
                .allMatch(found -> found.startsWith("case " + id(opened) + " revision 1: "))
                .anyMatch(found -> found.contains(what));
    }

    @Test
    void findsABrokenBodyOfAnEvent() throws Exception {
        change("UPDATE events SET body = substr(body, 1, 100) WHERE case_id = '" + id(opened) + "' AND revision = 2");
        assertThat(damage()).singleElement().asString().contains("has a body that is no JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM arrivals WHERE seq = 1 | is of an arrival that is not there",
                "DELETE FROM arrivals WHERE seq = 3 | does not add up",
                "DELETE FROM contacts WHERE revision = 2 | is no contact of any",
                "DELETE FROM contacts WHERE revision = 2 | has other contacts than are attached",
                "UPDATE arrivals SET state = 'quarantined' WHERE seq = 2 | its state says otherwise",
                "DELETE FROM cases | and is not there",
                "DELETE FROM revisions WHERE revision = 2 | has no newest revision",
                "DELETE FROM revisions WHERE revision = 1 | follows a revision that is not there",
                "UPDATE revisions SET newest = 1 - newest WHERE revision < 3 | newer than its newest",
                "DELETE FROM events | is to be delivered and is not there",
                "UPDATE events SET revision = 9 WHERE revision = 2 | does not have yet",
                "DELETE FROM outbox | is for no subscriber"
            })
    void findsWhatIsDeletedOrMixedUp(String statement, String what) throws Exception {
        change("DROP INDEX revisions_newest_of_case");
        change(statement);
        assertThat(damage()).anyMatch(found -> found.contains(what));
    }

    @Test
    void findsADatabaseThatIsDamagedItself() throws Exception {
        long page;
        try (Session session = new SqliteDatabase(data.resolve("guichet.db")).reader()) {
            page = session.one(row -> row.getLong(1), "SELECT rootpage FROM sqlite_master WHERE name = 'raws'")
                    .orElseThrow();
        }
        try (RandomAccessFile file =
                new RandomAccessFile(data.resolve("guichet.db").toFile(), "rw")) {
            file.seek((page - 1) * 4_096 + 3); // the number of its cells
            file.write(new byte[] {(byte) 0x7f, (byte) 0xff});
        }
        assertThat(damage())
                .anyMatch(found -> found.startsWith("the database: "))
                .anyMatch(found -> found.startsWith("the raw bytes: cannot be read to the end"));
    }

    @Test
    void refusesAFolderWithoutAStoreAndOneOfAnotherVersion() throws Exception {
        assertThatExceptionOfType(StoreRefusedException.class)
                .isThrownBy(() -> DataFolderReader.open(data.resolve("elsewhere")))
                .withMessageContaining("There is no store");
        change("DELETE FROM schema_history WHERE version = '" + Schema.NEWEST + "'");
        assertThatExceptionOfType(StoreRefusedException.class)
                .isThrownBy(() -> DataFolderReader.open(data))
                .withMessageContaining("version " + (Schema.NEWEST - 1));
    }

    private static UUID id(Case of) {
        return of.identity().id();
    }

    private void change(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("guichet.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Path> blobs() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("blobs"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
