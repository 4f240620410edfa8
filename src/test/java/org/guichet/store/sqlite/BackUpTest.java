package org.guichet.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.normalize.CaseSchema;
import org.guichet.store.Arrivals;
import org.guichet.store.CaseStoreContract;
import org.guichet.store.Cases;
import org.guichet.store.Finding;
import org.guichet.store.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackUpTest {

    @TempDir
    Path folder;

    private Path data;
    private Path to;
    private SqliteCaseStore store;

    @BeforeEach
    void open() {
        data = folder.resolve("data");
        to = folder.resolve("copy");
        store = open(data);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static SqliteCaseStore open(Path at) {
        return SqliteCaseStore.open(at, new TestEvents(), Clock.systemUTC());
    }

    private BackUp.Made backUp() throws IOException {
        try (DataFolderReader reader = DataFolderReader.open(data)) {
            return reader.backUp(to, line -> {});
        }
    }

    @Test
    void isAWholeStoreOfItsOwn() throws Exception {
        byte[] large = CaseStoreContract.randomBytes(400_000);
        UUID id = store.record(Arrivals.mail("large", large)).arrivalId();
        Arrival opener =
                store.arrival(store.record(Arrivals.mail("m1")).arrivalId()).orElseThrow();
        Case opened = Cases.openedBy(opener);
        store.register(opened, opener.id(), List.of("crm"));
        BackUp.Made made = backUp();
        assertThat(made.arrivals()).isEqualTo(2);
        assertThat(made.cases()).isEqualTo(1);
        assertThat(made.contents()).isEqualTo(1);
        Arrival after =
                store.arrival(store.record(Arrivals.mail("m2")).arrivalId()).orElseThrow();
        List<Finding> findings = new ArrayList<>();
        try (DataFolderReader reader = DataFolderReader.open(to)) {
            reader.verification().run(new CaseSchema()::violations, findings::add, line -> {});
        }
        assertThat(findings).isEmpty();
        try (SqliteCaseStore restored = open(to)) {
            assertThat(restored.raw(id).bytes()).isEqualTo(large);
            assertThat(restored.caseById(opened.identity().id())).contains(opened);
            assertThat(restored.outbox().undelivered("crm", 10)).hasSize(1);
            assertThat(restored.arrival(after.id())).isEmpty();
            Arrival next = restored.arrival(restored.record(Arrivals.mail("m3")).arrivalId())
                    .orElseThrow();
            assertThat(next.reference()).isEqualTo(after.reference());
        }
    }

    @Test
    void isForItsOwnerOnly() throws Exception {
        store.record(Arrivals.mail("large", CaseStoreContract.randomBytes(400_000)));
        backUp();
        try (Stream<Path> paths = Files.walk(to)) {
            assertThat(paths.filter(path -> !path.toString().contains("native")).toList())
                    .hasSizeGreaterThan(4)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void writesOverNothing() throws Exception {
        Files.createDirectories(to);
        Files.writeString(to.resolve("guichet.db"), "last night's");
        assertThatExceptionOfType(IOException.class).isThrownBy(this::backUp).withMessageContaining("is not empty");
        assertThat(to.resolve("guichet.db")).hasContent("last night's");
    }

    @Test
    void isNoneWhenALargeContentIsLostOrDamaged() throws Exception {
        store.record(Arrivals.mail("large", CaseStoreContract.randomBytes(400_000)));
        Path blob;
        try (Stream<Path> files = Files.walk(data.resolve("blobs"))) {
            blob = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.write(blob, CaseStoreContract.randomBytes(400_001));
        assertThatExceptionOfType(IOException.class).isThrownBy(this::backUp).withMessageContaining("damaged");
        assertThat(to.resolve("guichet.db")).doesNotExist();
        Files.delete(blob);
        to = folder.resolve("another");
        assertThatExceptionOfType(IOException.class).isThrownBy(this::backUp).withMessageContaining("is gone");
        assertThat(to.resolve("guichet.db")).doesNotExist();
    }
}
