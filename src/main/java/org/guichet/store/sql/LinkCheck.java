package org.guichet.store.sql;

import java.sql.SQLException;
import java.util.List;
import org.guichet.store.Finding;

/** What must be named by something or name something. Each is one statement, so it sees one state of the database. */
enum LinkCheck {
    ARRIVAL_WITHOUT_CASE("arrival", "became part of a case and is no contact of any", """
            SELECT a.id FROM arrivals a LEFT JOIN contacts c ON c.arrival_id = a.id
            WHERE a.state IN ('case', 'follow-up') AND c.arrival_id IS NULL
            """),
    CONTACT_IN_ANOTHER_STATE("arrival", "is a contact of a case and its state says otherwise", """
            SELECT a.id FROM contacts c JOIN arrivals a ON a.id = c.arrival_id
            WHERE a.state NOT IN ('case', 'follow-up')
            """),
    CONTACT_WITHOUT_ARRIVAL("contact", "is of an arrival that is not there", """
            SELECT c.arrival_id FROM contacts c LEFT JOIN arrivals a ON a.id = c.arrival_id WHERE a.id IS NULL
            """),
    CONTACT_WITHOUT_CASE("contact", "is of a case that is not there", """
            SELECT c.arrival_id FROM contacts c LEFT JOIN cases k ON k.id = c.case_id WHERE k.id IS NULL
            """),
    CASE_WITHOUT_CONTACT("case", "has no contact", """
            SELECT k.id FROM cases k LEFT JOIN contacts c ON c.case_id = k.id WHERE c.case_id IS NULL
            """),
    CASE_WITHOUT_NEWEST("case", "has no newest revision", """
            SELECT k.id FROM cases k LEFT JOIN revisions r ON r.case_id = k.id AND r.newest = 1
            WHERE r.case_id IS NULL
            """),
    NEWEST_IS_OLD("case", "has a revision that is newer than its newest", """
            SELECT DISTINCT n.case_id FROM revisions n JOIN revisions r ON r.case_id = n.case_id
            WHERE n.newest = 1 AND r.revision > n.revision
            """),
    REVISION_WITHOUT_CASE("case", "has revisions and is not there", """
            SELECT DISTINCT r.case_id FROM revisions r LEFT JOIN cases k ON k.id = r.case_id WHERE k.id IS NULL
            """),
    MESSAGE_WITHOUT_CASE("case", "is not there, and the ids of mails lead to it", """
            SELECT DISTINCT m.case_id FROM message_ids m LEFT JOIN cases k ON k.id = m.case_id WHERE k.id IS NULL
            """),
    EVENT_WITHOUT_CASE("event", "is of a case that is not there", """
            SELECT e.id FROM events e LEFT JOIN cases k ON k.id = e.case_id WHERE k.id IS NULL
            """),
    ROW_WITHOUT_EVENT("event", "is to be delivered and is not there", """
            SELECT DISTINCT o.event_id FROM outbox o LEFT JOIN events e ON e.id = o.event_id WHERE e.id IS NULL
            """),
    ROW_OF_ANOTHER_CASE("event", "is to be delivered as one of another case", """
            SELECT DISTINCT o.event_id FROM outbox o JOIN events e ON e.id = o.event_id WHERE o.case_id <> e.case_id
            """),
    EVENT_WITHOUT_ROW("event", "is for no subscriber", """
            SELECT e.id FROM events e LEFT JOIN outbox o ON o.event_id = e.id WHERE o.event_id IS NULL
            """),
    EVENT_OF_THE_FUTURE("event", "is of a revision that its case does not have yet", """
            SELECT e.id FROM events e JOIN revisions r ON r.case_id = e.case_id AND r.newest = 1
            WHERE e.revision > r.revision
            """);

    private final String of;
    private final String what;
    private final String statement;

    LinkCheck(String of, String what, String statement) {
        this.of = of;
        this.what = what;
        this.statement = statement;
    }

    /** Ids of what is not as it must be. */
    List<String> broken(Session session) throws SQLException {
        return session.all(row -> row.getString(1), statement);
    }

    Finding finding(String id) {
        return Finding.damage(of + " " + id, what);
    }
}
