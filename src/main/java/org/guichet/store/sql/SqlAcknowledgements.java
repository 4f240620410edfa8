package org.guichet.store.sql;

import java.util.Optional;
import java.util.UUID;
import org.guichet.store.Acknowledgement;
import org.guichet.store.Acknowledgement.State;
import org.guichet.store.Acknowledgements;
import org.jspecify.annotations.Nullable;

/** The acknowledgements in the database. */
final class SqlAcknowledgements implements Acknowledgements {

    private static final long ROW_BYTES = 256;

    private final Engine engine;

    SqlAcknowledgements(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Begun begin(UUID caseId, String address, int mostADay) {
        return write(session -> AcknowledgementTable.begin(
                session, caseId, address, mostADay, engine.stamp().now()));
    }

    @Override
    public void end(UUID caseId, State state, @Nullable String reason) {
        write(session -> AcknowledgementTable.end(
                session, caseId, state, reason, engine.stamp().now()));
    }

    @Override
    public Optional<Acknowledgement> of(UUID caseId) {
        return engine.readers().read(session -> AcknowledgementTable.of(session, caseId));
    }

    private <T> T write(Work<T> work) {
        return engine.writer().run(ROW_BYTES, work);
    }
}
