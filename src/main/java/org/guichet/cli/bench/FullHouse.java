package org.guichet.cli.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.cases.Reference;

/**
 * Makes a filled store look like one that has been at work for four weeks: arrivals spread over that time, some in quarantine
 * and some set aside with their histories, every case delivered and a few parked.
 */
final class FullHouse {

    private static final List<String> REASONS = List.of("malformed", "encrypted", "nothing-said", "no-way-to-reach");
    private static final Duration AT_WORK = Duration.ofDays(28);

    private final Connection connection;
    private final long now = Instant.now().toEpochMilli();

    private FullHouse(Connection connection) {
        this.connection = connection;
    }

    /**
     * Works on a closed store.
     *
     * @param held arrivals that come into quarantine; a fifth as many are set aside
     */
    static void furnish(Path data, int held) throws SQLException {
        try (Connection connection = Filling.connect(data)) {
            connection.setAutoCommit(false);
            FullHouse house = new FullHouse(connection);
            house.hold(held, "quarantined");
            house.hold(held / 5, "set-aside");
            house.spread();
            house.deliver();
            connection.commit();
            connection.setAutoCommit(true);
            house.run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private void hold(int count, String state) throws SQLException {
        long last = one("SELECT max(seq) FROM arrivals");
        try (PreparedStatement arrivals = connection.prepareStatement("""
                        INSERT INTO arrivals (seq, id, channel, kind, source_key, reference, facts, sha256, size,
                                              registered_at, state, reason, detail, changed_at)
                        SELECT ?, ?, channel, kind, ?, ?, facts, sha256, size, registered_at, ?, ?, ?, changed_at
                        FROM arrivals ORDER BY seq LIMIT 1""");
                PreparedStatement raws = connection.prepareStatement("INSERT INTO raws (arrival_seq, content) "
                        + "SELECT ?, content FROM raws ORDER BY arrival_seq LIMIT 1");
                PreparedStatement history = connection.prepareStatement(
                        "INSERT INTO history (arrival_seq, at, act, reason, detail, decided_by) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= count; i++) {
                long sequence = last + i;
                String reason = state.equals("set-aside") ? "by-hand" : REASONS.get(i % REASONS.size());
                String detail = "It does not have the form that it claims, from byte " + i + " on.";
                Filling.insert(
                        arrivals,
                        sequence,
                        UUID.randomUUID().toString(),
                        state + ":" + i,
                        Reference.ofSequence(sequence).value(),
                        state,
                        reason,
                        detail);
                Filling.insert(raws, sequence);
                Filling.insert(history, sequence, now, state, reason, detail, i % 2 == 0 ? "Nadia" : null);
            }
        }
    }

    private void spread() throws SQLException {
        long last = one("SELECT max(seq) FROM arrivals");
        run("UPDATE arrivals SET registered_at = " + now + " - (" + last + " - seq) * " + AT_WORK.toMillis() + " / "
                + last);
        run("UPDATE arrivals SET changed_at = registered_at + 900");
    }

    private void deliver() throws SQLException {
        run("DELETE FROM outbox");
        run("DELETE FROM events");
        run("INSERT INTO events (id, type, case_id, revision, body) "
                + "SELECT id, 'org.guichet.case.registered', id, 1, '{}' FROM cases");
        run("INSERT INTO outbox (event_id, subscriber, case_id, written_at, state, delivered_at) "
                + "SELECT id, '" + BenchHome.FILE + "', case_id, " + now + " - 5000, 'delivered', " + now
                + " - 4000 FROM events");
        run("UPDATE outbox SET state = 'parked', delivered_at = NULL, attempts = 9, failing_since = " + now
                + " - 300000000, parked_at = " + now + " - 1000, failed_at = " + now
                + " - 2000, last_failure = 'it answered 500' WHERE position % 1000 = 7");
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private long one(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
