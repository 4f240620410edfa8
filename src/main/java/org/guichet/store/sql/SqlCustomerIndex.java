package org.guichet.store.sql;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guichet.store.CaseStore;
import org.guichet.store.ChangedCase;
import org.guichet.store.CustomerIndex;
import org.guichet.store.CustomerTerms;

/** {@link CustomerIndex} in tables. */
final class SqlCustomerIndex implements CustomerIndex {

    /** What the terms of a case cost; only bounds groups. */
    private static final long CASE_BYTES = 1_024;

    private final Engine engine;

    SqlCustomerIndex(Engine engine) {
        this.engine = engine;
    }

    @Override
    public int catchUp(int limit) {
        List<ChangedCase> changed = engine.readers()
                .read(session -> CaseTable.changedAfter(session, TermTable.made(session), limit, CaseStore.PAGE_BYTES));
        if (!changed.isEmpty()) {
            engine.writer().runInCompany(CASE_BYTES * changed.size(), session -> {
                for (ChangedCase one : changed) {
                    TermTable.put(
                            session, one.position(), one.newest().identity().id(), CustomerTerms.of(one.newest()));
                }
                TermTable.madeUpTo(session, changed.get(changed.size() - 1).position());
                return changed.size();
            });
        }
        return changed.size();
    }

    @Override
    public List<UUID> find(CustomerTerms.Wanted wanted) {
        return engine.readers().read(session -> TermTable.find(session, wanted)).stream()
                .distinct()
                .sorted(Comparator.comparing(UUID::toString).reversed()) // UUIDv7: by age
                .limit(MOST_FOUND)
                .toList();
    }
}
