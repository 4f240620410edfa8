package org.guichet.clock;

import org.guichet.cases.DeadlineKind;

/**
 * One answer that a regime asks for.
 *
 * @param afterAcknowledging whether it counts from the last day of acknowledging, not from the start
 */
public record Term(DeadlineKind kind, Wait within, boolean afterAcknowledging) {

    /** Whether it depends on public holidays. */
    public boolean countsWorkingDays() {
        return within.unit() == Wait.Unit.WORKING_DAYS;
    }
}
