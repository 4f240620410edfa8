package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.store.Act;
import org.guichet.store.FailedAttempt;
import org.guichet.store.Outbox;
import org.guichet.store.OutboxRow;
import org.guichet.store.OutboxStanding;
import org.guichet.store.ParkedRow;

/** The outbox in the database. */
final class SqlOutbox implements Outbox {

    private static final long ROW_BYTES = 256;

    /** Rows that a replay changes in one transaction: arrivals wait behind it. */
    private static final int REPLAY_PAGE = 2_000;

    private final GroupWriter writer;
    private final ReadPool readers;
    private final Stamp stamp;
    private final Dialect dialect;
    private final RowClaims claims;

    SqlOutbox(Engine engine, RowClaims claims) {
        this.writer = engine.writer();
        this.readers = engine.readers();
        this.stamp = engine.stamp();
        this.dialect = engine.dialect();
        this.claims = claims;
    }

    @Override
    public List<OutboxRow> undelivered(String subscriber, int limit) {
        return readers.read(session -> OutboxTable.undelivered(session, subscriber, limit));
    }

    @Override
    public List<OutboxRow> due(String subscriber, Instant now, Duration longestWait, int limit) {
        return claims.take(subscriber, now, now.plus(longestWait), limit);
    }

    @Override
    public void markDelivered(List<Long> positions) {
        if (!positions.isEmpty()) {
            List<Long> copy = List.copyOf(positions);
            write(copy.size(), session -> OutboxTable.markDelivered(session, copy, stamp.now(), claims));
        }
    }

    @Override
    public void markFailed(List<FailedAttempt> attempts) {
        if (!attempts.isEmpty()) {
            List<FailedAttempt> copy = List.copyOf(attempts);
            write(copy.size(), session -> OutboxTable.markFailed(session, copy, claims));
        }
    }

    @Override
    public void markStalled(String subscriber, Instant now) {
        write(1, session -> OutboxTable.markStalled(session, subscriber, now));
    }

    @Override
    public void release(String subscriber) {
        claims.release(subscriber);
    }

    @Override
    public int park(String subscriber, Instant failingSince, Instant now) {
        return write(1, session -> OutboxTable.park(session, subscriber, failingSince, now));
    }

    @Override
    public int retryParked(String subscriber, String by) {
        return write(1, session -> {
            int retried = OutboxTable.retryParked(session, subscriber);
            note(session, retried, new Act(stamp.now(), by, Act.RETRIED, subscriber, Integer.toString(retried)));
            return retried;
        });
    }

    @Override
    public boolean retryParked(String subscriber, UUID eventId, String by) {
        int found = write(1, session -> {
            int retried = OutboxTable.retryParked(session, subscriber, eventId);
            note(session, retried, new Act(stamp.now(), by, Act.RETRIED, subscriber, "1: " + eventId));
            return retried;
        });
        return found > 0;
    }

    @Override
    public int replay(String subscriber, Instant from, Instant until, String by) {
        Act asked = new Act(stamp.now(), by, Act.REPLAYED, subscriber, from + " – " + until);
        int replayed = 0;
        long after = 0;
        for (List<Long> page = page(subscriber, from, until, after);
                !page.isEmpty();
                page = page(subscriber, from, until, after)) {
            List<Long> positions = page;
            boolean first = after == 0;
            replayed += write(positions.size(), session -> {
                note(session, first ? positions.size() : 0, asked);
                return OutboxTable.sendAgain(session, positions);
            });
            after = positions.get(positions.size() - 1);
        }
        return replayed;
    }

    private static void note(Session session, int done, Act asked) throws SQLException {
        if (done > 0) {
            ActTable.insert(session, asked);
        }
    }

    private List<Long> page(String subscriber, Instant from, Instant until, long after) {
        return readers.read(session -> OutboxTable.settled(session, subscriber, from, until, after, REPLAY_PAGE));
    }

    @Override
    public List<OutboxStanding> standings() {
        return readers.read(session -> OutboxReport.standings(session, dialect));
    }

    @Override
    public List<ParkedRow> parked(String subscriber, int limit) {
        return readers.read(session -> OutboxReport.parked(session, subscriber, limit));
    }

    private <T> T write(int rows, Work<T> work) {
        return writer.run(rows * ROW_BYTES, work);
    }
}
