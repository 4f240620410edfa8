package org.guichet.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The days on which a jurisdiction works: some days of the week, less its public holidays. */
public record WorkingDays(Set<DayOfWeek> week, Holidays holidays) {

    /** Two weeks of holidays in a row exist nowhere; a calendar without any working day must not hang us. */
    private static final int MOST_IDLE = 60;

    /** Monday to Friday. */
    public static final Set<DayOfWeek> FIVE = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** @throws IllegalArgumentException when no day of the week is left */
    public WorkingDays {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("a week without working days");
        }
        week = Set.copyOf(week);
    }

    boolean has(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !holidays.has(day);
    }

    /** The day on which so many working days are over, this day not counted; 0 gives the day itself. */
    LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        for (int i = 0; i < count; i++) {
            reached = next(reached);
        }
        return reached;
    }

    private LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        for (int idle = 0; idle < MOST_IDLE && !has(next); idle++) {
            next = next.plusDays(1);
        }
        return next;
    }
}
