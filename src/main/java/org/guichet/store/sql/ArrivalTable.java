package org.guichet.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;
import org.guichet.cases.Tombstone;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.ChannelCount;
import org.jspecify.annotations.Nullable;

/** The tables {@code arrivals} and {@code raws}. */
final class ArrivalTable {

    static final String STATUSES = """
            SELECT a.id, a.channel, a.kind, a.source_key, a.reference, a.facts, a.sha256, a.size, a.registered_at,
                   a.state, a.reason, a.detail, a.changed_at, c.case_id
            FROM arrivals a LEFT JOIN contacts c ON c.arrival_id = a.id
            """;

    static final String STATUS = STATUSES + "WHERE a.id = ?";

    /** In the order of the table itself, from its end. */
    private static final String NEWEST = STATUSES + "ORDER BY a.seq DESC LIMIT ? OFFSET ?";

    /** Under the key as it came, or what an erasure left of it. */
    static final String REPEATED =
            "SELECT id, reference, sha256 FROM arrivals WHERE channel = ? AND source_key IN (?, ?)";

    /** Ids grow with time (RFC 9562 section 5.7), so their index is the order in which arrivals came. */
    static final String BEFORE = STATUSES + "WHERE a.id < ? ORDER BY a.id DESC LIMIT ?";

    private static final String SETTLE = """
            UPDATE arrivals SET state = ?, reason = ?, detail = ?, due_at = 0, changed_at = ?
            WHERE id = ? AND state = 'received'
            """;

    /** The first key that begins so, by the index that makes keys unique; texts must compare byte by byte. */
    static final String BEGUN =
            "SELECT 1 FROM arrivals WHERE channel = ? AND source_key >= ? AND source_key < ? LIMIT 1";

    /** A page of keys, in their order, by the same index. */
    static final String KEYS_FROM = keys(">=");

    static final String KEYS_AFTER = keys(">");

    /** A file that came this often is known without the rest. */
    static final String SAME_FILE =
            STATUSES + "WHERE a.channel = ? AND a.source_key >= ? AND a.source_key < ? LIMIT 100";

    static final String PENDING = "SELECT id FROM arrivals WHERE state = 'received' ORDER BY seq LIMIT ?";

    static final String COUNTS =
            "SELECT channel, state, count(*) FROM arrivals GROUP BY channel, state ORDER BY channel, state";

    private static final String RAW =
            "SELECT r.content, a.sha256, a.size FROM arrivals a LEFT JOIN raws r ON r.arrival_seq = a.seq WHERE a.id = ?";

    private ArrivalTable() {}

    /**
     * Raw bytes as the tables know them.
     *
     * @param content null when they are a blob
     */
    record StoredRaw(byte @Nullable [] content, String sha256, long size) {}

    /** The receipt of the arrival that came first under this key. */
    static Optional<Receipt> repeated(Session session, NewArrival arrival) throws SQLException {
        return repeated(session, arrival.channel(), arrival.sourceKey());
    }

    static Optional<Receipt> repeated(Session session, String channel, SourceKey key) throws SQLException {
        return session.one(
                row -> new Receipt(
                        UUID.fromString(row.getString(1)), new Reference(row.getString(2)), true, row.getString(3)),
                REPEATED,
                channel,
                key.value(),
                key.erased().value());
    }

    static boolean isBegun(Session session, String channel, String beginning) throws SQLException {
        return session.one(row -> true, BEGUN, channel, beginning, after(beginning))
                .isPresent();
    }

    private static String keys(String lowest) {
        return "SELECT source_key FROM arrivals WHERE channel = ? AND source_key " + lowest
                + " ? AND source_key < ? ORDER BY source_key LIMIT ?";
    }

    /**
     * A page of the keys that begin so, in the order of their bytes.
     *
     * @param last of the page before
     */
    static List<String> keys(Session session, String channel, String beginning, Optional<String> last, int limit)
            throws SQLException {
        return session.all(
                row -> row.getString(1),
                last.isEmpty() ? KEYS_FROM : KEYS_AFTER,
                channel,
                last.orElse(beginning),
                after(beginning),
                limit);
    }

    /** Keys of files are their digest and their name; see {@code store.CaseStore#sameFile}. */
    static Optional<ArrivalStatus> sameFile(Session session, Arrival arrival) throws SQLException {
        if (!isWholeFile(arrival)) {
            return Optional.empty();
        }
        String digest = SourceKey.of(arrival.sha256(), "").value();
        return session.all(ArrivalTable::status, SAME_FILE, arrival.channel(), digest, after(digest)).stream()
                .filter(status -> isWholeFile(status.arrival()))
                .min(Comparator.comparing(
                                (ArrivalStatus status) -> status.arrival().registeredAt())
                        .thenComparing(status -> status.arrival().id()))
                .filter(first -> !first.arrival().id().equals(arrival.id()));
    }

    private static boolean isWholeFile(Arrival arrival) {
        String name = arrival.facts().fileName();
        return name != null && arrival.sourceKey().equals(SourceKey.of(arrival.sha256(), name));
    }

    /** The first text after all that begin so; the last character of the beginning is not the last there is. */
    private static String after(String beginning) {
        int last = beginning.length() - 1;
        return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    }

    /** The number of the next arrival; one transaction at a time asks, so nobody else takes it. */
    static long nextSequence(Session session, Dialect dialect) throws SQLException {
        return session.one(row -> row.getLong(1), dialect.nextArrivalNumber()).orElse(1L);
    }

    static void insert(Session session, long sequence, Arrival arrival) throws SQLException {
        session.change(
                """
                INSERT INTO arrivals (seq, id, channel, kind, source_key, reference, facts, sha256, size,
                                      registered_at, state, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                sequence,
                arrival.id().toString(),
                arrival.channel(),
                arrival.kind().word(),
                arrival.sourceKey().value(),
                arrival.reference().value(),
                CaseJson.write(arrival.facts()),
                arrival.sha256(),
                arrival.size(),
                arrival.registeredAt().toEpochMilli(),
                ArrivalState.RECEIVED.word(),
                arrival.registeredAt().toEpochMilli());
    }

    static void insertRaw(Session session, long sequence, byte[] content) throws SQLException {
        session.change("INSERT INTO raws (arrival_seq, content) VALUES (?, ?)", sequence, content);
    }

    /** A small content once more; a large one is named by its digest alone. */
    static void copyRaw(Session session, long sequence, UUID from) throws SQLException {
        session.change("""
                INSERT INTO raws (arrival_seq, content)
                SELECT ?, r.content FROM raws r JOIN arrivals a ON a.seq = r.arrival_seq WHERE a.id = ?
                """, sequence, from.toString());
    }

    /** Says more of an arrival that this transaction has settled. */
    static void explain(Session session, UUID id, Settlement settlement) throws SQLException {
        session.change("UPDATE arrivals SET detail = ? WHERE id = ?", settlement.detail(), id.toString());
    }

    /** Puts zero bytes in the place of a raw content; false when it was not in the database, where the zero bytes now are. */
    static boolean emptyRaw(Session session, UUID id) throws SQLException {
        byte[] nothing = new byte[0];
        int changed = session.change(
                "UPDATE raws SET content = ? WHERE arrival_seq = (SELECT seq FROM arrivals WHERE id = ?)",
                nothing,
                id.toString());
        if (changed == 0) {
            session.change(
                    "INSERT INTO raws (arrival_seq, content) SELECT seq, ? FROM arrivals WHERE id = ?",
                    nothing,
                    id.toString());
        }
        return changed > 0;
    }

    /** Leaves an arrival's ids, channel, kind, state, reason and dates; its raw content is zero bytes from now on. */
    static void erase(Session session, Arrival arrival, Instant now) throws SQLException {
        session.change(
                """
                UPDATE arrivals SET source_key = ?, facts = ?, sha256 = ?, size = 0, detail = NULL, changed_at = ?
                WHERE id = ?
                """,
                arrival.sourceKey().erased().value(),
                CaseJson.write(arrival.facts().erased()),
                Tombstone.SHA256_OF_NOTHING,
                now.toEpochMilli(),
                arrival.id().toString());
    }

    /** Where the raw bytes of an arrival are. */
    static Optional<StoredRaw> raw(Session session, UUID id) throws SQLException {
        return session.one(row -> new StoredRaw(row.getBytes(1), row.getString(2), row.getLong(3)), RAW, id.toString());
    }

    static Optional<ArrivalStatus> status(Session session, UUID id) throws SQLException {
        return session.one(ArrivalTable::status, STATUS, id.toString());
    }

    /** @throws IllegalArgumentException when there is no such arrival */
    static Arrival required(Session session, UUID id) throws SQLException {
        return status(session, id)
                .map(ArrivalStatus::arrival)
                .orElseThrow(() -> new IllegalArgumentException("no arrival " + id));
    }

    static List<UUID> pending(Session session, int limit) throws SQLException {
        return session.all(row -> UUID.fromString(row.getString(1)), PENDING, limit);
    }

    static List<ArrivalStatus> newest(Session session, int limit, int offset) throws SQLException {
        return session.all(ArrivalTable::status, NEWEST, limit, offset);
    }

    /** @param before greater than every id of one that is to be found */
    static List<ArrivalStatus> before(Session session, String before, int limit) throws SQLException {
        return session.all(ArrivalTable::status, BEFORE, before, limit);
    }

    static List<ChannelCount> counts(Session session) throws SQLException {
        return session.all(
                row -> new ChannelCount(row.getString(1), ArrivalState.of(row.getString(2)), row.getLong(3)), COUNTS);
    }

    /**
     * Moves an arrival out of state {@code received}.
     *
     * @return false when it had left that state before
     * @throws IllegalArgumentException when there is no such arrival
     */
    static boolean settle(Session session, UUID id, Settlement settlement, Instant now, Guard guard)
            throws SQLException {
        int changed = session.change(
                SETTLE + guard.condition(),
                guard.after(
                        settlement.state().word(),
                        settlement.reason(),
                        settlement.detail(),
                        now.toEpochMilli(),
                        id.toString()));
        if (changed == 0) {
            required(session, id);
        }
        return changed == 1;
    }

    /** Of a row of {@link #STATUSES}. By place: the driver looks a name up in a table that it makes for each result. */
    static ArrivalStatus status(ResultSet row) throws SQLException {
        String caseId = row.getString(14);
        return new ArrivalStatus(
                arrival(row),
                ArrivalState.of(row.getString(10)),
                row.getString(11),
                row.getString(12),
                caseId == null ? null : UUID.fromString(caseId),
                Instant.ofEpochMilli(row.getLong(13)));
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                ChannelKind.of(row.getString(3)),
                new SourceKey(row.getString(4)),
                new Reference(row.getString(5)),
                facts(row.getString(6)),
                row.getString(7),
                row.getLong(8),
                Instant.ofEpochMilli(row.getLong(9)));
    }

    private static TransportFacts facts(String json) {
        try {
            return CaseJson.mapper().readValue(json, TransportFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds transport facts that cannot be read", e);
        }
    }
}
