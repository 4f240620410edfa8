package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;
import org.guichet.store.CaseStore;
import org.guichet.store.ChangedCase;
import org.guichet.store.Link;
import org.guichet.store.Revised;
import org.guichet.store.StoryIndex;

/** {@link StoryIndex} in tables. */
final class SqlStoryIndex implements StoryIndex {

    /** What the keys of a case cost; only bounds groups. */
    private static final long CASE_BYTES = 4_096;

    private final Engine engine;
    private final Revising revising;

    SqlStoryIndex(Engine engine, Revising revising) {
        this.engine = engine;
        this.revising = revising;
    }

    @Override
    public List<ChangedCase> unread(int limit) {
        return engine.readers()
                .read(session ->
                        CaseTable.changedAfter(session, StoryTable.made(session), limit, CaseStore.PAGE_BYTES));
    }

    @Override
    public Optional<Unread> next() {
        return engine.readers().read(StoryTable::next);
    }

    @Override
    public List<Found> having(List<String> keys, Instant since, int mostEach) {
        return engine.readers().read(session -> StoryTable.having(session, keys, since, mostEach));
    }

    @Override
    public Optional<String> traits(UUID caseId) {
        return engine.readers().read(session -> StoryTable.traits(session, caseId));
    }

    @Override
    public boolean keep(List<Told> told) {
        if (told.isEmpty()) {
            return true;
        }
        long before = engine.readers().read(StoryTable::made);
        if (before >= told.get(0).position()) {
            return false;
        }
        long now = told.get(told.size() - 1).position();
        return engine.writer().runInCompany(CASE_BYTES * told.size(), session -> {
            if (!StoryTable.move(session, before, now)) {
                return false;
            }
            for (Told one : told) {
                keep(session, one);
            }
            return true;
        });
    }

    @Override
    public boolean passOver(long position) {
        long before = engine.readers().read(StoryTable::made);
        return before < position
                && engine.writer().runInCompany(CASE_BYTES, session -> StoryTable.move(session, before, position));
    }

    /** Nothing when the case has changed meanwhile: its newer revision is still to come. */
    private static void keep(Session session, Told told) throws SQLException {
        if (session.one(row -> row.getInt(1), TermTable.IS_NEWEST, told.position())
                .isPresent()) {
            StoryTable.put(session, told);
            FactTable.put(session, told.caseId(), told.fact());
        }
    }

    @Override
    public List<Link> links(UUID caseId) {
        return engine.readers().read(session -> StoryTable.links(session, caseId)).stream()
                .sorted(Comparator.comparingDouble(Link::score).reversed())
                .toList();
    }

    @Override
    public Optional<Link> link(UUID one, UUID other) {
        Optional<Link> link = engine.readers().read(session -> StoryTable.one(session, one, other));
        return link.isPresent() ? link : engine.readers().read(session -> StoryTable.one(session, other, one));
    }

    @Override
    public Optional<UUID> earlier(UUID newer, RelationKind kind) {
        return engine.readers().read(session -> StoryTable.earlier(session, newer, kind));
    }

    @Override
    public List<Link> toDecide(int limit, int offset) {
        return engine.readers().read(session -> StoryTable.toDecide(session, limit, offset));
    }

    @Override
    public List<Link> toJoin(String by, int limit) {
        return engine.readers().read(session -> StoryTable.toJoin(session, by, limit));
    }

    @Override
    public List<Link> history(Link of) {
        return engine.readers().read(session -> StoryTable.acts(session, of));
    }

    @Override
    public boolean decide(Link was, Link next, List<Case> revisions, List<String> subscribers) {
        List<Revising.Next> given = revisions.stream()
                .map(revision -> revising.next(revision, null, subscribers))
                .toList();
        long bytes = CASE_BYTES + given.stream().mapToLong(Revising.Next::bytes).sum();
        return UndoneException.unless(() -> engine.writer().run(bytes, session -> {
            UndoneException.unless(StoryTable.decide(session, was, next));
            for (Revising.Next one : given) {
                UndoneException.unless(Revising.revise(session, one) instanceof Revised.Stored);
            }
            return true;
        }));
    }
}
