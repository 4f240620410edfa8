package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.store.MailIndex;
import org.guichet.store.MailPrint;

/** The table {@code message_ids}. */
final class MessageTable {

    static final String CASES = "SELECT case_id FROM message_ids WHERE message = ? LIMIT " + MailIndex.MOST_CASES;

    static final String CASE = "SELECT case_id FROM message_ids WHERE message = ? AND content = ?";

    private MessageTable() {}

    /** False when this very mail is in it, and then nothing was changed. */
    static boolean add(Session session, MailPrint mail, UUID caseId) throws SQLException {
        return session.change(
                        "INSERT INTO message_ids (message, content, case_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        mail.message(),
                        mail.content(),
                        caseId.toString())
                == 1;
    }

    /** Takes out what was added in the same transaction. */
    static void remove(Session session, MailPrint mail) throws SQLException {
        session.change("DELETE FROM message_ids WHERE message = ? AND content = ?", mail.message(), mail.content());
    }

    static void erase(Session session, UUID caseId) throws SQLException {
        session.change("DELETE FROM message_ids WHERE case_id = ?", caseId.toString());
    }

    static List<UUID> casesOf(Session session, String message) throws SQLException {
        return session.all(MessageTable::id, CASES, message).stream().distinct().toList();
    }

    static Optional<UUID> caseOf(Session session, MailPrint mail) throws SQLException {
        return session.one(MessageTable::id, CASE, mail.message(), mail.content());
    }

    private static UUID id(ResultSet row) throws SQLException {
        return UUID.fromString(row.getString(1));
    }
}
