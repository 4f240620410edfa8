package org.guichet.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.Receipt;
import org.guichet.store.Arrivals;
import org.guichet.store.CaseStoreContract;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.TestEvents;
import org.guichet.store.sql.Blobs;
import org.guichet.store.sql.Migrations;
import org.guichet.store.sql.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DataFolderTest {

    private static final int LARGE = Blobs.LARGEST_INLINE + 1;

    @TempDir
    Path parent;

    private Path data() {
        return parent.resolve("state").resolve("guichet");
    }

    private SqliteCaseStore open() {
        return SqliteCaseStore.open(data(), new TestEvents(), Clock.systemUTC());
    }

    @Test
    void refusesASecondGatewayAndSaysWhatToDo() {
        try (SqliteCaseStore first = open()) {
            assertThatExceptionOfType(StoreRefusedException.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("Another gateway")
                    .withMessageContaining("stop it, or give this one a data folder of its own");
            assertThat(first.record(Arrivals.mail("m1")).repeated()).isFalse();
        }
        open().close();
    }

    @Test
    void givesTheFolderBackWhenItCannotBeOpened() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("guichet.db"), "this is not a database, and longer than its header".repeat(9));
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(LedgerUnavailableException.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("restore a back-up");
        }
    }

    @Test
    void refusesWhatANewerGatewayHasWritten() throws Exception {
        open().close();
        change("INSERT INTO " + Migrations.HISTORY + " SELECT 99, '99', 'later', type, script, checksum, installed_by, "
                + "installed_on, execution_time, success FROM " + Migrations.HISTORY + " WHERE version = '1'");
        assertThatExceptionOfType(StoreRefusedException.class)
                .isThrownBy(this::open)
                .withMessageContaining("version 99")
                .withMessageContaining("run the newer gateway");
    }

    @Test
    void keepsEverythingFromOtherUsers() throws IOException {
        try (SqliteCaseStore store = open()) {
            store.record(Arrivals.mail("m1"));
            store.record(Arrivals.mail("m2", CaseStoreContract.randomBytes(LARGE)));
            assertThat(everything()).hasSizeGreaterThan(8).allSatisfy(path -> assertThat(rights(path))
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void keepsLargeContentsUnderTheirDigestAndSmallOnesInTheDatabase() throws IOException {
        try (SqliteCaseStore store = open()) {
            store.record(Arrivals.mail("m1", CaseStoreContract.randomBytes(Blobs.LARGEST_INLINE)));
            Receipt large = store.record(Arrivals.mail("m2", CaseStoreContract.randomBytes(LARGE)));
            String name = large.sha256();
            assertThat(blobs())
                    .containsExactly(data().resolve("blobs")
                            .resolve(name.substring(0, 2))
                            .resolve(name.substring(2, 4))
                            .resolve(name));
        }
    }

    @Test
    void copiesNothingForARepeatedKey() throws IOException {
        try (SqliteCaseStore store = open()) {
            store.record(Arrivals.mail("m1", CaseStoreContract.randomBytes(LARGE)));
            store.record(Arrivals.mail("m1", CaseStoreContract.randomBytes(LARGE + 1)));
            assertThat(blobs()).hasSize(1);
        }
    }

    @Test
    void leavesNothingHalfWrittenBehind() throws IOException {
        open().close();
        Path left =
                Files.createFile(data().resolve("blobs").resolve("unfinished").resolve("blob1.part"));
        try (SqliteCaseStore store = open()) {
            assertThat(left).doesNotExist();
            assertThat(store.counts()).isEmpty();
        }
    }

    @Test
    void mendsABlobThatACrashOfTheDiskCutShort() throws IOException {
        byte[] raw = CaseStoreContract.randomBytes(LARGE);
        try (SqliteCaseStore store = open()) {
            store.record(Arrivals.mail("m1", raw));
            Files.write(blobs().get(0), new byte[] {1, 2, 3});
            Receipt again = store.record(Arrivals.mail("m2", raw));
            assertThat(store.raw(again.arrivalId()).bytes()).isEqualTo(raw);
        }
    }

    @Test
    void leavesAFileToItsSourceThatIsStillBeingWritten() throws IOException {
        try (SqliteCaseStore store = open()) {
            for (int size : new int[] {100, LARGE}) {
                Path file = Files.write(parent.resolve("scan" + size), CaseStoreContract.randomBytes(size));
                RawContent content = RawContent.of(file);
                Files.write(file, CaseStoreContract.randomBytes(size + 1));
                assertThatExceptionOfType(LedgerUnavailableException.class)
                        .isThrownBy(() -> store.record(Arrivals.mail("scan" + size, content)))
                        .withMessageContaining("changed");
            }
            assertThat(store.counts()).isEmpty();
            assertThat(blobs()).isEmpty();
        }
    }

    private void change(String sql) throws SQLException {
        try (Session session = new SqliteDatabase(data().resolve("guichet.db")).writer()) {
            session.change(sql);
            session.commit();
        }
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> paths = Files.walk(data())) {
            return paths.toList();
        }
    }

    private List<Path> blobs() throws IOException {
        Path blobs = data().resolve("blobs");
        return everything().stream()
                .filter(path -> path.startsWith(blobs) && Files.isRegularFile(path))
                .toList();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
