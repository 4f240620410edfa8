package org.guichet.followup;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.submission.Tie;

/**
 * The policy table: by what an arrival names a case, whether its sender is among the case's people, and who stands for the
 * sender, to what becomes of it. Every cell has a value.
 */
public record FollowUpPolicy(Map<Cell, Verdict> cells) {

    /**
     * One line of the table.
     *
     * @param known whether an address or number of the sender is among the case's people
     */
    public record Cell(Tie.By by, boolean known, Ties.Word word) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            return Integer.compare(place(), other.place());
        }

        private int place() {
            int row = by.ordinal() * 2 + (known ? 0 : 1);
            return row * Ties.Word.values().length + word.ordinal();
        }

        /**
         * Whether this verdict may be configured for it. A stranger who types a number, or answers a mail that he was sent
         * a copy of, never becomes an ordinary contact of somebody else's case.
         */
        public boolean allows(Verdict verdict) {
            return verdict != Verdict.FOLLOW_UP || known || by == Tie.By.TOKEN;
        }
    }

    public FollowUpPolicy {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
        for (Tie.By by : Tie.By.values()) {
            for (Ties.Word word : Ties.Word.values()) {
                check(cells, new Cell(by, true, word));
                check(cells, new Cell(by, false, word));
            }
        }
    }

    private static void check(Map<Cell, Verdict> cells, Cell cell) {
        Verdict verdict = cells.get(cell);
        if (verdict == null || !cell.allows(verdict)) {
            throw new IllegalArgumentException("no policy for " + cell + ", or one that is not allowed: " + verdict);
        }
    }

    /**
     * What is done unless the configuration says otherwise. A sender who is known and vouched for follows up. A token was
     * sent to the complainant alone, so it needs no other word; in somebody else's hands, or without any word on the
     * sender, the arrival is marked. What only names a mail or a number of somebody else's case never joins it. The case
     * of an order that a system noticed a failure of waits for its customer, and shows nobody anything: who is known by
     * more than the number joins it.
     */
    public static FollowUpPolicy defaults() {
        Map<Cell, Verdict> cells = new HashMap<>();
        row(cells, Tie.By.TOKEN, true, Verdict.FOLLOW_UP, Verdict.FOLLOW_UP, Verdict.UNVERIFIED);
        row(cells, Tie.By.TOKEN, false, Verdict.UNVERIFIED, Verdict.UNVERIFIED, Verdict.NEW_CASE);
        for (Tie.By by : new Tie.By[] {Tie.By.MESSAGE, Tie.By.REFERENCE}) {
            row(cells, by, true, Verdict.FOLLOW_UP, Verdict.UNVERIFIED, Verdict.NEW_CASE);
            row(cells, by, false, Verdict.NEW_CASE, Verdict.NEW_CASE, Verdict.NEW_CASE);
        }
        row(cells, Tie.By.ORDER, true, Verdict.FOLLOW_UP, Verdict.FOLLOW_UP, Verdict.UNVERIFIED);
        row(cells, Tie.By.ORDER, false, Verdict.NEW_CASE, Verdict.NEW_CASE, Verdict.NEW_CASE);
        return new FollowUpPolicy(cells);
    }

    private static void row(
            Map<Cell, Verdict> cells, Tie.By by, boolean known, Verdict vouched, Verdict silent, Verdict refused) {
        cells.put(new Cell(by, known, Ties.Word.VOUCHED), vouched);
        cells.put(new Cell(by, known, Ties.Word.SILENT), silent);
        cells.put(new Cell(by, known, Ties.Word.REFUSED), refused);
    }

    /** What becomes of an arrival of this cell. */
    public Verdict verdict(Tie.By by, boolean known, Ties.Word word) {
        Verdict verdict = cells.get(new Cell(by, known, word));
        if (verdict == null) {
            throw new IllegalStateException("the table is whole, or it could not be made");
        }
        return verdict;
    }
}
