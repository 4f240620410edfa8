package org.guichet.clock;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The public holidays that jollyday knows. Its calendars are opened by the first date that is asked about, which takes half a
 * second, and each year is kept. Thread-safe.
 */
public final class PublicHolidays implements Holidays {

    private final Jurisdiction jurisdiction;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    /** @param jurisdiction one that {@link #knows} */
    public PublicHolidays(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    @Override
    public boolean has(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::in).contains(day);
    }

    // What only banks keep (BANK_HOLIDAY) or nobody is given (OBSERVANCE) is a working day for everybody else.
    private Set<LocalDate> in(int year) {
        HolidayManager manager = HolidayManager.getInstance(
                ManagerParameters.create(jurisdiction.country().toLowerCase(Locale.ROOT)));
        String[] parts = jurisdiction.part().isEmpty()
                ? new String[0]
                : new String[] {jurisdiction.part().toLowerCase(Locale.ROOT)};
        return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is a calendar for it; answered from the calendar's file, without opening it. */
    public static boolean knows(Jurisdiction jurisdiction) {
        String file = "/holidays/Holidays_" + jurisdiction.country().toLowerCase(Locale.ROOT) + ".xml";
        try (InputStream calendar = HolidayManager.class.getResourceAsStream(file)) {
            return calendar != null
                    && (jurisdiction.part().isEmpty()
                            || new String(calendar.readAllBytes(), StandardCharsets.UTF_8)
                                    .toLowerCase(Locale.ROOT)
                                    .contains("<subconfigurations hierarchy=\""
                                            + jurisdiction.part().toLowerCase(Locale.ROOT) + '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
