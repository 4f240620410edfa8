package org.guichet.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that cannot be used are not kept: a disk that was full for hours used up the process's open files. */
class SqliteDatabaseTest {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir
    private Path folder;

    @Test
    void closesWhatCannotBeMadeReady() throws Exception {
        assumeThat(OPEN_FILES).isDirectory();
        Path file = Files.writeString(folder.resolve("guichet.db"), "This is no database. ".repeat(100));
        SqliteDatabase database = new SqliteDatabase(file);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(database::writer).isInstanceOf(SQLException.class);
            assertThatThrownBy(database::writerAfterFailure).isInstanceOf(SQLException.class);
        }
        assertThat(timesOpen(file)).isZero();
    }

    private static long timesOpen(Path file) throws IOException {
        try (Stream<Path> open = Files.list(OPEN_FILES)) {
            return open.filter(one -> leadsTo(one, file)).count();
        }
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file.toRealPath());
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }
}
