package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Identity;
import org.guichet.cases.Reference;
import org.guichet.cases.Review;
import org.guichet.cases.Unassigned;
import org.guichet.store.ChangedCase;

/** The tables {@code cases}, {@code revisions} and {@code contacts}. */
final class CaseTable {

    static final String BY_ID = "SELECT json FROM revisions WHERE case_id = ? AND newest = 1";

    static final String REVISIONS = "SELECT json FROM revisions WHERE case_id = ? ORDER BY revision DESC LIMIT ?";

    static final String CHANGED_AFTER =
            "SELECT position, json FROM revisions WHERE newest = 1 AND position > ? ORDER BY position LIMIT ?";

    /** What {@link #CHANGED_AFTER} would give, weighed without being read. */
    static final String SIZES_AFTER =
            "SELECT octet_length(json) FROM revisions WHERE newest = 1 AND position > ? ORDER BY position LIMIT ?";

    static final String NEWEST =
            "SELECT case_id FROM revisions WHERE newest = 1 ORDER BY position DESC LIMIT ? OFFSET ?";

    static final String TO_REVIEW =
            "SELECT case_id FROM revisions WHERE newest = 1 AND review = 1 ORDER BY position LIMIT ? OFFSET ?";

    static final String UNASSIGNED =
            "SELECT case_id FROM revisions WHERE newest = 1 AND unassigned = 1 ORDER BY position LIMIT ? OFFSET ?";

    static final String COUNT_UNASSIGNED = "SELECT count(*) FROM revisions WHERE newest = 1 AND unassigned = 1";

    static final String BY_REFERENCE = """
                SELECT r.json FROM cases c JOIN revisions r ON r.case_id = c.id AND r.newest = 1
                WHERE c.reference = ?
                """;

    /** Reads every case: for the few times that somebody asks to be erased. */
    static final String MENTIONING = """
            SELECT position, json FROM revisions WHERE newest = 1 AND lower(json) LIKE ? ESCAPE '\\'
            ORDER BY position DESC LIMIT ?
            """;

    private CaseTable() {}

    /** Stores the first revision of a case and the contact that opened it. */
    static void insert(Session session, Case opened, String json, UUID arrivalId) throws SQLException {
        Identity identity = opened.identity();
        session.change(
                "INSERT INTO cases (id, reference) VALUES (?, ?)",
                identity.id().toString(),
                identity.reference().value());
        insertRevision(session, opened, json);
        attach(session, arrivalId, identity);
    }

    /** The newest revision; the one before it was retired. */
    static void insertRevision(Session session, Case revision, String json) throws SQLException {
        session.change(
                "INSERT INTO revisions (case_id, revision, newest, review, unassigned, json) VALUES (?, ?, 1, ?, ?, ?)",
                revision.identity().id().toString(),
                revision.identity().revision(),
                Review.isWanted(revision) ? 1 : 0,
                Unassigned.isWanting(revision) ? 1 : 0,
                json);
    }

    /** Makes an arrival a contact of the case, from this revision on. */
    static void attach(Session session, UUID arrivalId, Identity identity) throws SQLException {
        session.change(
                "INSERT INTO contacts (arrival_id, case_id, revision) VALUES (?, ?, ?)",
                arrivalId.toString(),
                identity.id().toString(),
                identity.revision());
    }

    /** Takes its place from the newest revision; false when it is not that any more, and then nothing was changed. */
    static boolean retire(Session session, UUID caseId, int revision) throws SQLException {
        return session.change(
                        "UPDATE revisions SET newest = 0 WHERE case_id = ? AND revision = ? AND newest = 1",
                        caseId.toString(),
                        revision)
                == 1;
    }

    /** Gives its place back to a revision that was retired in the same transaction. */
    static void restore(Session session, UUID caseId, int revision) throws SQLException {
        session.change(
                "UPDATE revisions SET newest = 1 WHERE case_id = ? AND revision = ?", caseId.toString(), revision);
    }

    static void deleteRevisions(Session session, UUID caseId) throws SQLException {
        session.change("DELETE FROM revisions WHERE case_id = ?", caseId.toString());
    }

    /** @throws IllegalArgumentException when there is no such case */
    static Case required(Session session, UUID id) throws SQLException {
        return byId(session, id).orElseThrow(() -> new IllegalArgumentException("no case " + id));
    }

    /** @param text in lower case */
    static List<ChangedCase> mentioning(Session session, String text, int limit) throws SQLException {
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return session.all(CaseTable::changed, MENTIONING, "%" + literal + "%", limit);
    }

    static Optional<Case> byId(Session session, UUID id) throws SQLException {
        return session.one(row -> CaseJson.readCase(row.getString(1)), BY_ID, id.toString());
    }

    static List<Case> revisions(Session session, UUID id, int limit) throws SQLException {
        return session.all(row -> CaseJson.readCase(row.getString(1)), REVISIONS, id.toString(), limit);
    }

    static Optional<Case> byReference(Session session, Reference reference) throws SQLException {
        return session.one(row -> CaseJson.readCase(row.getString(1)), BY_REFERENCE, reference.value());
    }

    /** At most {@code limit}, and no more than fit in {@code bytes}; at least one if there is one. */
    static List<ChangedCase> changedAfter(Session session, long after, int limit, long bytes) throws SQLException {
        int fitting = 0;
        long sum = 0;
        for (long size : session.all(row -> row.getLong(1), SIZES_AFTER, after, limit)) {
            sum += size;
            if (fitting > 0 && sum > bytes) {
                break;
            }
            fitting++;
        }
        return session.all(CaseTable::changed, CHANGED_AFTER, after, fitting);
    }

    /** With one case in memory at a time: fifty that bring megabytes each would not fit. */
    static <T> List<T> newest(Session session, int limit, int offset, Function<Case, T> line) throws SQLException {
        return lines(session, NEWEST, limit, offset, line);
    }

    static <T> List<T> toReview(Session session, int limit, int offset, Function<Case, T> line) throws SQLException {
        return lines(session, TO_REVIEW, limit, offset, line);
    }

    static <T> List<T> unassigned(Session session, int limit, int offset, Function<Case, T> line) throws SQLException {
        return lines(session, UNASSIGNED, limit, offset, line);
    }

    static long countUnassigned(Session session) throws SQLException {
        return session.one(row -> row.getLong(1), COUNT_UNASSIGNED).orElse(0L);
    }

    private static <T> List<T> lines(Session session, String ids, int limit, int offset, Function<Case, T> line)
            throws SQLException {
        List<T> lines = new ArrayList<>();
        for (String id : session.all(row -> row.getString(1), ids, limit, offset)) {
            byId(session, UUID.fromString(id)).map(line).ifPresent(lines::add);
        }
        return lines;
    }

    static long count(Session session) throws SQLException {
        return session.one(row -> row.getLong(1), "SELECT count(*) FROM cases").orElse(0L);
    }

    private static ChangedCase changed(ResultSet row) throws SQLException {
        return new ChangedCase(row.getLong(1), CaseJson.readCase(row.getString(2)));
    }
}
