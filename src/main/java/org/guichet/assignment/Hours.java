package org.guichet.assignment;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When somebody works.
 *
 * @param days never empty
 * @param to after {@code from}: nobody's day ends after midnight
 */
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    /** Day and night. */
    public static final Hours ALWAYS = new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MAX);

    private static final int A_WEEK = 7;

    public Hours {
        days = Set.copyOf(days);
    }

    /** The first moment from this one on at which they work. */
    ZonedDateTime next(ZonedDateTime moment) {
        if (days.contains(moment.getDayOfWeek())
                && !moment.toLocalTime().isBefore(from)
                && moment.toLocalTime().isBefore(to)) {
            return moment;
        }
        for (int day = 0; day <= A_WEEK; day++) {
            ZonedDateTime opening = moment.plusDays(day).with(from);
            if (days.contains(opening.getDayOfWeek()) && opening.isAfter(moment)) {
                return opening;
            }
        }
        return moment.plusDays(A_WEEK);
    }
}
