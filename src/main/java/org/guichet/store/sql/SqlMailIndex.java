package org.guichet.store.sql;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.store.MailIndex;
import org.guichet.store.MailPrint;

/** {@link MailIndex} in a table. */
final class SqlMailIndex implements MailIndex {

    private static final long ROW_BYTES = 512;

    private final Engine engine;

    SqlMailIndex(Engine engine) {
        this.engine = engine;
    }

    @Override
    public List<UUID> casesOf(String messageId) {
        return engine.readers().read(session -> MessageTable.casesOf(session, MailPrint.key(messageId)));
    }

    @Override
    public Optional<UUID> caseOfOurs(String messageId) {
        return caseOf(MailPrint.ofOurs(messageId));
    }

    @Override
    public Optional<UUID> caseOf(MailPrint mail) {
        return engine.readers().read(session -> MessageTable.caseOf(session, mail));
    }

    @Override
    public void sent(UUID caseId, String messageId) {
        engine.writer().run(ROW_BYTES, session -> {
            CaseTable.required(session, caseId);
            return MessageTable.add(session, MailPrint.ofOurs(messageId), caseId);
        });
    }
}
