package org.guichet.store.sql;

import java.util.stream.Stream;

/** The statements that must be answered from an index, however much is stored. */
public final class Queries {

    private Queries() {}

    public static Stream<String> of(Dialect dialect) {
        return Stream.of(
                AcknowledgementTable.OF_CASE,
                AcknowledgementTable.WRITTEN_TO,
                ArrivalTable.STATUS,
                ArrivalTable.REPEATED,
                Forking.OF_ARRIVAL,
                ArrivalTable.PENDING,
                ArrivalTable.BEFORE,
                ArrivalTable.SAME_FILE,
                ArrivalTable.COUNTS,
                ArrivalTable.KEYS_FROM,
                ArrivalTable.KEYS_AFTER,
                CaseTable.BY_ID,
                CaseTable.REVISIONS,
                CaseTable.BY_REFERENCE,
                CaseTable.CHANGED_AFTER,
                CaseTable.NEWEST,
                CaseTable.TO_REVIEW,
                FiguresQuery.QUARANTINED,
                CaseTable.UNASSIGNED,
                CaseTable.COUNT_UNASSIGNED,
                HeldTable.DUE,
                HeldTable.BY_REFERENCE,
                HeldTable.ATTEMPTS,
                HeldTable.QUARANTINED,
                HeldTable.SET_ASIDE,
                HeldTable.WAITING,
                HeldTable.QUARANTINED_FROM,
                HeldTable.SET_ASIDE_FROM,
                HeldTable.WAITING_FROM,
                MatterTable.CASE,
                MessageTable.CASES,
                MessageTable.CASE,
                HistoryTable.OF_ARRIVAL,
                HistoryTable.BY_PEOPLE,
                CorrectionTable.OF_ARRIVAL,
                CorrectionTable.CONTENT,
                OutboxTable.ANY_OF_CASE,
                OutboxTable.UNDELIVERED,
                OutboxTable.DUE,
                OutboxReport.standings(dialect),
                OutboxReport.OF_CASE,
                StoryTable.HAVING,
                StoryTable.TRAITS,
                StoryTable.OF_NEWER,
                StoryTable.OF_OLDER,
                StoryTable.ONE,
                StoryTable.EARLIER,
                StoryTable.TO_DECIDE,
                StoryTable.ACTS,
                OutcomeTable.OF_CASE,
                OutcomeTable.LAST,
                OutcomeTable.WITH_KEY,
                TermTable.FIND,
                ViewTable.REGISTERED,
                ViewTable.COUNT,
                ViewTable.NEWEST_BEFORE,
                ViewTable.WAITING,
                ViewTable.OLDEST,
                WatchTable.ONE,
                WatchTable.DUE,
                WatchTable.OLD);
    }
}
