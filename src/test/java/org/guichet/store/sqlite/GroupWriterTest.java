package org.guichet.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.store.sql.GroupWriter;
import org.guichet.store.sql.ReadPool;
import org.guichet.store.sql.Session;
import org.guichet.store.sql.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GroupWriterTest {

    private static final int PLENTY = 1 << 20;

    @TempDir
    Path folder;

    private SqliteDatabase database;
    private GroupWriter writer;
    private ReadPool readers;

    @BeforeEach
    void open() throws Exception {
        Path file = Files.createFile(folder.resolve("test.db"));
        database = new SqliteDatabase(file);
        writer = new GroupWriter(database, database.writer());
        readers = new ReadPool(database);
        writer.run(0, session -> session.change("CREATE TABLE notes (text TEXT UNIQUE) STRICT"));
    }

    @AfterEach
    void close() {
        writer.close();
        readers.close();
    }

    @Test
    void makesEveryCommitReachTheDisk() {
        assertThat(pragma("synchronous")).isEqualTo("2"); // FULL
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("fullfsync")).isEqualTo("1");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
    }

    @Test
    void keepsThatSettingAfterAFailure() {
        failOnce();
        makesEveryCommitReachTheDisk();
    }

    @Test
    void readersCannotWrite() {
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> readers.read(session -> insert(session, "from a reader")));
        assertThat(notes()).isEmpty();
    }

    @Test
    void whatIsNotUrgentIsDurableWhenItIsAnswered() {
        writer.runInCompany(0, session -> insert(session, "by itself"));
        assertThat(notes()).containsExactly("by itself");
    }

    @Test
    void whatIsNotUrgentWaitsForCompany() throws Exception {
        boolean shared = false;
        for (int i = 0; i < 20 && !shared; i++) { // a busy machine may let the moment pass
            shared = sharesACommit("note " + i);
        }
        assertThat(shared).isTrue();
    }

    /** Whether urgent work that comes later finds the other written and not committed. */
    private boolean sharesACommit(String text) throws Exception {
        CompletableFuture<Integer> patient =
                CompletableFuture.supplyAsync(() -> writer.runInCompany(0, session -> insert(session, text)));
        Thread.sleep(10); // far longer than the commit of one note takes, and less than it waits
        boolean shared = writer.run(0, session -> {
            boolean written = session.one(row -> row.getInt(1), "SELECT 1 FROM notes WHERE text = ?", text)
                    .isPresent();
            return written && !notes().contains(text);
        });
        patient.get();
        return shared;
    }

    @Test
    void undoesAFailingUnitAloneAndWhole() {
        List<CompletableFuture<Integer>> group = inOneGroup(
                session -> insert(session, "before"),
                session -> insert(session, "half of a unit") + insert(session, "before"),
                session -> {
                    insert(session, "half of another");
                    throw new IllegalArgumentException("no such arrival");
                },
                session -> insert(session, "after"));
        assertThat(group.get(0).join()).isEqualTo(1);
        assertThatThrownBy(group.get(1)::join)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refused a statement");
        assertThatThrownBy(group.get(2)::join).hasCause(new IllegalArgumentException("no such arrival"));
        assertThat(group.get(3).join()).isEqualTo(1);
        assertThat(notes()).containsExactlyInAnyOrder("before", "after");
    }

    @Test
    void tellsEveryCallerOfAGroupThatTheDiskIsFull() {
        List<CompletableFuture<Integer>> group = inOneGroup(
                session -> insert(session, "before"),
                GroupWriterTest::fillTheDisk,
                session -> insert(session, "after"));
        assertThat(group).allSatisfy(answer -> assertThatThrownBy(answer::join)
                .cause()
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessage("the disk of the data folder is full"));
        assertThat(notes()).isEmpty();
    }

    @Test
    void worksAgainOnceThereIsRoom() {
        failOnce();
        assertThat(writer.<Integer>run(0, session -> insert(session, "after"))).isEqualTo(1);
        assertThat(notes()).containsExactly("after");
    }

    @Test
    void survivesAWriterThatRunsOutOfMemory() {
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> writer.run(0, session -> {
                    throw new OutOfMemoryError("a test");
                }));
        assertThat(writer.<Integer>run(0, session -> insert(session, "after"))).isEqualTo(1);
    }

    @Test
    void doesNotMakeALostDatabaseAnEmptyOne() throws IOException {
        failOnce();
        Files.delete(folder.resolve("test.db"));
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> writer.run(0, session -> insert(session, "lost")))
                .withMessageContaining("cannot be opened");
        assertThat(folder.resolve("test.db")).doesNotExist();
    }

    @Test
    void commitsManyGroupsOfALongQueue() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Integer> blocker = blockUntil(go);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String text = "note " + i;
            CompletableFuture<Integer> answer = new CompletableFuture<>();
            answers.add(answer);
            callers.add(new Thread(() -> answer.complete(writer.run(PLENTY, session -> insert(session, text)))));
        }
        callers.forEach(Thread::start);
        go.countDown();
        blocker.join();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(1));
        assertThat(notes()).hasSize(600);
    }

    @Test
    void refusesACallerThatIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> writer.run(0, session -> insert(session, "interrupted")));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void finishesWhatIsQueuedBeforeItCloses() {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Integer> blocker = blockUntil(go);
        CompletableFuture<Integer> queued = queue(session -> insert(session, "queued before the end"));
        CompletableFuture<Void> closing = CompletableFuture.runAsync(writer::close);
        go.countDown();
        closing.join();
        assertThat(blocker.join()).isZero();
        assertThat(queued.join()).isEqualTo(1);
        assertThat(notes()).containsExactly("queued before the end");
    }

    @Test
    void refusesWorkOnceClosed() {
        writer.close();
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> writer.run(0, session -> insert(session, "too late")))
                .withMessage("the store is closed");
    }

    private void failOnce() {
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> writer.run(0, GroupWriterTest::fillTheDisk));
    }

    /** SQLite's own limit on the file gives the same error as a full disk, and ends with the connection. */
    private static int fillTheDisk(Session session) throws SQLException {
        session.execute("PRAGMA max_page_count = 1");
        return insert(session, "x".repeat(PLENTY));
    }

    private static int insert(Session session, String text) throws SQLException {
        return session.change("INSERT INTO notes (text) VALUES (?)", text);
    }

    private List<String> notes() {
        return readers.read(session -> session.all(row -> row.getString(1), "SELECT text FROM notes"));
    }

    private String pragma(String name) {
        return writer.run(0, session -> session.one(row -> row.getString(1), "PRAGMA " + name)
                .orElse("nothing"));
    }

    /** Holds the writer while the units queue up, so that one transaction takes them all. */
    @SafeVarargs
    private List<CompletableFuture<Integer>> inOneGroup(Work<Integer>... units) {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Integer> blocker = blockUntil(go);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (Work<Integer> unit : units) {
            answers.add(queue(unit));
        }
        go.countDown();
        blocker.join();
        return answers;
    }

    private CompletableFuture<Integer> blockUntil(CountDownLatch go) {
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<Integer> blocker = start(session -> {
            running.countDown();
            awaitQuietly(go);
            return 0;
        });
        awaitQuietly(running);
        return blocker;
    }

    private CompletableFuture<Integer> queue(Work<Integer> unit) {
        int before = writer.queued();
        CompletableFuture<Integer> answer = start(unit);
        await().atMost(Duration.ofSeconds(50)).until(() -> writer.queued() == before + 1);
        return answer;
    }

    private CompletableFuture<Integer> start(Work<Integer> unit) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                answer.complete(writer.run(0, unit));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        caller.start();
        return answer;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
