package org.guichet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guichet.store.Fact;
import org.guichet.store.Outcome;
import org.guichet.store.Tallies;
import org.jspecify.annotations.Nullable;

/** The table {@code facts}. */
final class FactTable {

    private static final String PUT = """
            INSERT INTO facts (day, case_id, decision, channel, kind, nature, product, site, contacts, due)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (day, case_id) DO UPDATE SET decision = excluded.decision, nature = excluded.nature,
              product = excluded.product, site = excluded.site, contacts = excluded.contacts, due = excluded.due
            """;

    /**
     * When the organisation's time zone was changed, a case's day is another one: by two at most, since zones are 26 hours
     * apart at most.
     */
    private static final String FORGET_OF_OTHER_ZONE = "DELETE FROM facts WHERE case_id = ? AND day IN (?, ?, ?, ?)";

    private static final String SETTLED =
            "UPDATE facts SET settled = ?, result = ?, remedy = ?, cause = ? WHERE day = ? AND case_id = ?";

    private FactTable() {}

    static void put(Session session, UUID caseId, Fact fact) throws SQLException {
        long day = fact.day().toEpochDay();
        session.change(FORGET_OF_OTHER_ZONE, caseId.toString(), day - 2, day - 1, day + 1, day + 2);
        session.change(
                PUT,
                day,
                caseId.toString(),
                fact.decision(),
                fact.channel(),
                fact.kind(),
                fact.nature(),
                fact.product(),
                fact.site(),
                fact.contacts(),
                day(fact.due()));
        Outcome outcome = OutcomeTable.last(session, caseId).orElse(null);
        if (outcome != null) {
            settled(session, caseId, fact, outcome);
        }
    }

    // In UTC: a day more or less is none in lessons.
    private static void settled(Session session, UUID caseId, Fact fact, Outcome outcome) throws SQLException {
        long day = Math.floorDiv(outcome.at().toEpochMilli(), 86_400_000L);
        session.change(
                SETTLED,
                Math.max(day, fact.day().toEpochDay()),
                outcome.result().word(),
                outcome.remedies().isEmpty()
                        ? "none"
                        : outcome.remedies().get(0).kind().word(),
                outcome.cause(),
                fact.day().toEpochDay(),
                caseId.toString());
    }

    private static @Nullable Long day(@Nullable LocalDate date) {
        return date == null ? null : date.toEpochDay();
    }

    /** The column's name comes from a closed list. */
    static String count(Tallies.By by) {
        return """
            SELECT %1$s, (day - ?) / ? AS span, count(*), count(settled), coalesce(sum(settled - day), 0),
              coalesce(sum(CASE WHEN result IN ('upheld', 'partly-upheld') THEN 1 ELSE 0 END), 0),
              coalesce(sum(CASE WHEN result <> 'withdrawn' THEN 1 ELSE 0 END), 0),
              coalesce(sum(CASE WHEN due < coalesce(settled, ?) THEN 1 ELSE 0 END), 0),
              count(due), coalesce(sum(CASE WHEN contacts > 1 THEN 1 ELSE 0 END), 0)
            FROM facts WHERE day >= ? AND day < ? AND decision IN ('complaint', 'undetermined')
            GROUP BY %1$s, span
            """.formatted(by.word());
    }

    static List<Tallies.Tally> count(
            Session session, Tallies.By by, LocalDate from, LocalDate until, int spanDays, LocalDate today)
            throws SQLException {
        return session.all(
                FactTable::tally,
                count(by),
                from.toEpochDay(),
                (long) spanDays,
                today.toEpochDay(),
                from.toEpochDay(),
                until.toEpochDay());
    }

    private static Tallies.Tally tally(ResultSet row) throws SQLException {
        return new Tallies.Tally(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10));
    }
}
