package org.guichet.clock;

import java.time.LocalDate;
import java.util.Set;
import org.guichet.cases.DecisionKind;

/**
 * What the organisation holds itself to.
 *
 * @param target within which it means to have answered
 * @param told within which the customer is told to expect an answer; not shorter than the target, so that more is kept than
 *     was promised
 * @param decisions whom: what each case must have been judged to be
 */
public record Promise(Wait target, Wait told, WorkingDays workingDays, Set<DecisionKind> decisions) {

    /** The regime under which the target stands among a case's deadlines. */
    public static final String REGIME = "organisation";

    public Promise {
        decisions = Set.copyOf(decisions);
    }

    /** Whether customers may be told a day before the target: what counts is not the same in every unit, so it is tried. */
    public boolean promisesLessTime() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        WorkingDays anywhere = new WorkingDays(workingDays.week(), Holidays.NONE);
        return day.datesUntil(day.plusYears(1))
                .anyMatch(d -> told.after(d, anywhere).isBefore(target.after(d, anywhere)));
    }

    LocalDate targetFrom(LocalDate day) {
        return target.after(day, workingDays);
    }

    LocalDate toldFrom(LocalDate day) {
        return told.after(day, workingDays);
    }
}
