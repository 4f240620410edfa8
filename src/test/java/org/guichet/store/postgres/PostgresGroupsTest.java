package org.guichet.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.util.Throwables;
import org.awaitility.Awaitility;
import org.guichet.PostgresServer;
import org.guichet.store.sql.GroupWriter;
import org.guichet.store.sql.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Groups run without a mark at each unit, and with marks only when one is faulty. */
@Timeout(120)
class PostgresGroupsTest {

    private PostgresDatabase database;
    private GroupWriter writer;
    private final CountDownLatch held = new CountDownLatch(1);

    @BeforeEach
    void open() throws Exception {
        database = new PostgresDatabase(PostgresServer.newPlace(Duration.ofSeconds(30)), "test");
        writer = new GroupWriter(database, database.writer());
        writer.run(0, session -> session.change("CREATE TABLE notes (position serial, words text UNIQUE)"));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void doesAllOthersOfAGroupWithAFaultyStatement() throws Exception {
        holdTheWriter();
        CompletableFuture<Integer> first = note("one");
        waitFor(1); // or the second of the two could be the one that is done
        CompletableFuture<Integer> twice = note("one");
        CompletableFuture<Integer> last = note("two");
        release(3);
        assertThat(first.get()).isEqualTo(1);
        assertThat(last.get()).isEqualTo(1);
        assertThatThrownBy(twice::get).hasRootCauseInstanceOf(java.sql.SQLException.class);
        assertThat(notes()).containsExactly("one", "two");
    }

    /** What the server adds to a failure is the row, and failures are logged. */
    @Test
    void aFailureRepeatsNothingOfWhatWasToBeStored() throws Exception {
        note("claire.martin@example.fr").get();
        assertThatThrownBy(note("claire.martin@example.fr")::get)
                .hasStackTraceContaining("duplicate key")
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("claire.martin"));
    }

    @Test
    void undoesAFaultyUnitWhole() throws Exception {
        holdTheWriter();
        CompletableFuture<Integer> faulty = CompletableFuture.supplyAsync(() -> writer.run(0, session -> {
            session.change("INSERT INTO notes (words) VALUES (?)", "half");
            throw new IllegalArgumentException("no such thing");
        }));
        CompletableFuture<Integer> other = note("whole");
        release(2);
        assertThatThrownBy(faulty::get).hasRootCauseMessage("no such thing");
        assertThat(other.get()).isEqualTo(1);
        assertThat(notes()).containsExactly("whole");
    }

    @Test
    void runsEachUnitOfAHealthyGroupOnce() throws Exception {
        holdTheWriter();
        List<String> ran = new ArrayList<>();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (String word : List.of("a", "b", "c")) {
            answers.add(CompletableFuture.supplyAsync(() -> writer.run(0, session -> {
                ran.add(word); // by the one thread that writes
                return session.change("INSERT INTO notes (words) VALUES (?)", word);
            })));
        }
        release(3);
        for (CompletableFuture<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(1);
        }
        assertThat(ran).containsExactlyInAnyOrder("a", "b", "c");
    }

    private CompletableFuture<Integer> note(String words) {
        return CompletableFuture.supplyAsync(
                () -> writer.run(0, session -> session.change("INSERT INTO notes (words) VALUES (?)", words)));
    }

    /** What is queued from now on becomes one group. */
    private void holdTheWriter() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CompletableFuture.runAsync(() -> writer.run(0, session -> {
            reached.countDown();
            return await(held);
        }));
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void release(int queued) {
        waitFor(queued);
        held.countDown();
    }

    private void waitFor(int queued) {
        Awaitility.await().until(() -> writer.queued() == queued);
    }

    private List<String> notes() throws Exception {
        try (Session session = database.reader()) {
            return session.all(row -> row.getString(1), "SELECT words FROM notes ORDER BY words");
        }
    }
}
