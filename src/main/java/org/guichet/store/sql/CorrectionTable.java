package org.guichet.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.RawContent;
import org.guichet.cases.CaseJson;
import org.guichet.store.ByHand;
import org.guichet.store.Correction;
import org.guichet.store.NewCorrection;
import org.jspecify.annotations.Nullable;

/** The table {@code corrections}. */
final class CorrectionTable {

    static final String OF_ARRIVAL = """
            SELECT c.number, c.at, c.decided_by, c.reason, c.original_sha256, c.sha256, c.size, c.media_type, c.fields,
                   c.taken_back
            FROM arrivals a JOIN corrections c ON c.arrival_seq = a.seq
            WHERE a.id = ? ORDER BY c.number
            """;

    static final String CONTENT = """
            SELECT c.content FROM arrivals a JOIN corrections c ON c.arrival_seq = a.seq
            WHERE a.id = ? AND c.number = ? AND c.content IS NOT NULL
            """;

    private static final String INSERT = """
            INSERT INTO corrections (arrival_seq, number, at, decided_by, reason, original_sha256, sha256, size,
                                     media_type, fields, taken_back, content)
            SELECT seq, (SELECT coalesce(max(number), 0) + 1 FROM corrections WHERE arrival_seq = seq),
                   ?, ?, ?, sha256, ?, ?, ?, ?, ?, ?
            FROM arrivals WHERE id = ?
            """;

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private CorrectionTable() {}

    /** @param inline the edited copy, when it is small */
    static void insert(Session session, UUID arrivalId, NewCorrection correction, byte @Nullable [] inline, Instant now)
            throws SQLException {
        RawContent copy = correction.raw();
        session.change(
                INSERT,
                now.toEpochMilli(),
                correction.decided().by(),
                correction.decided().reason(),
                copy == null ? null : copy.sha256(),
                copy == null ? null : copy.size(),
                correction.mediaType(),
                CaseJson.write(correction.fields()),
                0,
                inline,
                arrivalId.toString());
    }

    static void insertTakenBack(Session session, UUID arrivalId, ByHand decided, Instant now) throws SQLException {
        session.change(
                INSERT,
                now.toEpochMilli(),
                decided.by(),
                decided.reason(),
                null,
                null,
                null,
                "{}",
                1,
                null,
                arrivalId.toString());
    }

    static List<Correction> of(Session session, UUID arrivalId) throws SQLException {
        return session.all(CorrectionTable::correction, OF_ARRIVAL, arrivalId.toString());
    }

    static void erase(Session session, UUID arrivalId) throws SQLException {
        session.change(
                "DELETE FROM corrections WHERE arrival_seq = (SELECT seq FROM arrivals WHERE id = ?)",
                arrivalId.toString());
    }

    /** The edited copy, where it is in the database. */
    static Optional<byte[]> content(Session session, UUID arrivalId, int number) throws SQLException {
        return session.one(row -> row.getBytes(1), CONTENT, arrivalId.toString(), number);
    }

    private static Correction correction(ResultSet row) throws SQLException {
        String sha256 = row.getString("sha256");
        return new Correction(
                row.getInt("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                new ByHand(row.getString("decided_by"), row.getString("reason")),
                row.getString("original_sha256"),
                sha256 == null ? null : new Correction.Copy(sha256, row.getLong("size")),
                row.getString("media_type"),
                fields(row.getString("fields")),
                row.getInt("taken_back") == 1);
    }

    private static Map<String, String> fields(String json) {
        try {
            return CaseJson.mapper().readValue(json, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds corrected fields that cannot be read", e);
        }
    }
}
