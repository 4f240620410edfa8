package org.guichet.store.sql;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.store.Outcome;
import org.guichet.store.Outcomes;
import org.guichet.store.Revised;

/** {@link Outcomes} in a table. */
final class SqlOutcomes implements Outcomes {

    private final Engine engine;
    private final Revising revising;

    SqlOutcomes(Engine engine, Revising revising) {
        this.engine = engine;
        this.revising = revising;
    }

    @Override
    public List<Recorded> of(UUID caseId) {
        return engine.readers().read(session -> OutcomeTable.of(session, caseId));
    }

    @Override
    public Optional<Recorded> withKey(UUID caseId, String key) {
        return engine.readers().read(session -> OutcomeTable.withKey(session, caseId, key));
    }

    @Override
    public Kept record(Case next, String key, Outcome outcome, List<String> subscribers) {
        UUID caseId = next.identity().id();
        Revising.Next given = revising.next(next, null, subscribers);
        boolean stored = UndoneException.unless(() -> engine.writer().run(given.bytes(), session -> {
            UndoneException.unless(OutcomeTable.withKey(session, caseId, key).isEmpty());
            UndoneException.unless(OutcomeTable.add(
                    session, caseId, key, outcome, engine.stamp().now()));
            UndoneException.unless(Revising.revise(session, given) instanceof Revised.Stored);
            return true;
        }));
        if (stored) {
            return Kept.STORED;
        }
        return withKey(caseId, key).isPresent() ? Kept.KNOWN : Kept.STALE;
    }
}
