package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.CaseJson;
import org.guichet.cases.RelationKind;
import org.guichet.store.Link;
import org.guichet.store.StoryIndex;

/** The tables {@code story_keys}, {@code story_traits}, {@code links}, {@code link_acts} and {@code stories_made}. */
final class StoryTable {

    static final String HAVING =
            "SELECT case_id FROM story_keys WHERE story_key = ? AND at >= ? ORDER BY at DESC LIMIT ?";

    static final String TRAITS = "SELECT traits FROM story_traits WHERE case_id = ?";

    private static final String LINK =
            "SELECT newer, older, kind, score, why, state, decided_by, reason, changed_at FROM links ";

    static final String OF_NEWER = LINK + "WHERE newer = ?";

    static final String OF_OLDER = LINK + "WHERE older = ?";

    static final String ONE = LINK + "WHERE newer = ? AND older = ?";

    static final String EARLIER =
            "SELECT older FROM links WHERE newer = ? AND kind = ? AND state IN " + "('suggested', 'joined') LIMIT 1";

    static final String TO_DECIDE =
            LINK + "WHERE state = 'suggested' ORDER BY changed_at DESC, newer DESC, older DESC LIMIT ? OFFSET ?";

    static final String TO_JOIN =
            LINK + "WHERE state = 'suggested' AND decided_by = ? ORDER BY changed_at, newer, older LIMIT ?";

    static final String NEXT =
            "SELECT position, case_id FROM revisions WHERE position > ? AND newest = 1 ORDER BY position LIMIT 1";

    static final String ACTS =
            "SELECT state, decided_by, reason, at FROM link_acts WHERE newer = ? AND older = ? ORDER BY position";

    private static final double HUNDRED = 100;

    private StoryTable() {}

    static long made(Session session) throws SQLException {
        return session.one(row -> row.getLong(1), "SELECT position FROM stories_made")
                .orElse(0L);
    }

    /** False when somebody else has moved it meanwhile. */
    static boolean move(Session session, long before, long now) throws SQLException {
        return session.change("UPDATE stories_made SET position = ? WHERE position = ?", now, before) == 1;
    }

    static List<StoryIndex.Found> having(Session session, List<String> keys, Instant since, int mostEach)
            throws SQLException {
        List<StoryIndex.Found> found = new ArrayList<>();
        for (String key : keys) {
            found.addAll(session.all(
                    row -> new StoryIndex.Found(key, UUID.fromString(row.getString(1))),
                    HAVING,
                    key,
                    since.toEpochMilli(),
                    mostEach));
        }
        return found;
    }

    static Optional<String> traits(Session session, UUID caseId) throws SQLException {
        return session.one(row -> row.getString(1), TRAITS, caseId.toString());
    }

    static void put(Session session, StoryIndex.Told told) throws SQLException {
        forget(session, told.caseId());
        String id = told.caseId().toString();
        for (String key : told.keys()) {
            session.change(
                    "INSERT INTO story_keys (story_key, at, case_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    key,
                    told.at().toEpochMilli(),
                    id);
        }
        if (told.traits() != null) {
            session.change("INSERT INTO story_traits (case_id, traits) VALUES (?, ?)", id, told.traits());
        }
        for (Link link : told.links()) {
            suggest(session, link);
        }
    }

    private static void suggest(Session session, Link link) throws SQLException {
        if (one(session, link.older(), link.newer()).isPresent()) {
            return; // found the other way round before
        }
        session.change(
                "INSERT INTO links (newer, older, kind, score, why, state, decided_by, changed_at) "
                        + "VALUES (?, ?, ?, ?, ?, 'suggested', ?, ?) ON CONFLICT (newer, older) DO UPDATE SET "
                        + "score = excluded.score, why = excluded.why, decided_by = excluded.decided_by "
                        + "WHERE links.state = 'suggested'",
                link.newer().toString(),
                link.older().toString(),
                link.kind().word(),
                Math.round(link.score() * HUNDRED),
                CaseJson.write(link.why()),
                link.by(),
                link.at().toEpochMilli());
    }

    private static void forget(Session session, UUID caseId) throws SQLException {
        session.change("DELETE FROM story_keys WHERE case_id = ?", caseId.toString());
        session.change("DELETE FROM story_traits WHERE case_id = ?", caseId.toString());
    }

    static void erase(Session session, UUID caseId) throws SQLException {
        forget(session, caseId);
        String id = caseId.toString();
        session.change("DELETE FROM links WHERE newer = ?", id);
        session.change("DELETE FROM links WHERE older = ?", id);
        session.change("DELETE FROM link_acts WHERE newer = ?", id);
        session.change("DELETE FROM link_acts WHERE older = ?", id);
    }

    static List<Link> links(Session session, UUID caseId) throws SQLException {
        List<Link> links = new ArrayList<>(session.all(StoryTable::link, OF_NEWER, caseId.toString()));
        links.addAll(session.all(StoryTable::link, OF_OLDER, caseId.toString()));
        return links;
    }

    static Optional<Link> one(Session session, UUID newer, UUID older) throws SQLException {
        return session.one(StoryTable::link, ONE, newer.toString(), older.toString());
    }

    static Optional<UUID> earlier(Session session, UUID newer, RelationKind kind) throws SQLException {
        return session.one(row -> UUID.fromString(row.getString(1)), EARLIER, newer.toString(), kind.word());
    }

    static List<Link> toDecide(Session session, int limit, int offset) throws SQLException {
        return session.all(StoryTable::link, TO_DECIDE, limit, offset);
    }

    static List<Link> toJoin(Session session, String by, int limit) throws SQLException {
        return session.all(StoryTable::link, TO_JOIN, by, limit);
    }

    static Optional<StoryIndex.Unread> next(Session session) throws SQLException {
        return session.one(
                row -> new StoryIndex.Unread(row.getLong(1), UUID.fromString(row.getString(2))), NEXT, made(session));
    }

    static List<Link> acts(Session session, Link of) throws SQLException {
        return session.all(
                row -> new Link(
                        of.newer(),
                        of.older(),
                        of.kind(),
                        of.score(),
                        of.why(),
                        Link.State.of(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4))),
                ACTS,
                of.newer().toString(),
                of.older().toString());
    }

    /** False when it is not what its decider saw. */
    static boolean decide(Session session, Link was, Link next) throws SQLException {
        boolean mine = session.change(
                        "UPDATE links SET state = ?, decided_by = ?, reason = ?, changed_at = ? "
                                + "WHERE newer = ? AND older = ? AND state = ?",
                        next.state().word(),
                        next.by(),
                        next.reason(),
                        next.at().toEpochMilli(),
                        next.newer().toString(),
                        next.older().toString(),
                        was.state().word())
                == 1;
        if (mine) {
            session.change(
                    "INSERT INTO link_acts (newer, older, state, decided_by, reason, at) VALUES (?, ?, ?, ?, ?, ?)",
                    next.newer().toString(),
                    next.older().toString(),
                    next.state().word(),
                    next.by(),
                    next.reason(),
                    next.at().toEpochMilli());
        }
        return mine;
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                UUID.fromString(row.getString(1)),
                UUID.fromString(row.getString(2)),
                kind(row.getString(3)),
                row.getLong(4) / HUNDRED,
                why(row.getString(5)),
                Link.State.of(row.getString(6)),
                row.getString(7),
                row.getString(8),
                Instant.ofEpochMilli(row.getLong(9)));
    }

    private static RelationKind kind(String word) {
        return Arrays.stream(RelationKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("\"" + word + "\" is no kind of link"));
    }

    private static List<String> why(String json) {
        List<String> why = new ArrayList<>();
        CaseJson.readTree(json).forEach(sentence -> why.add(sentence.asText()));
        return why;
    }
}
