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
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays that jollyday knows. Its calendars are opened by the first date that is asked about, which takes half a
 * second, and each year is kept. Thread-safe.
 */
public final class PublicHolidays implements Holidays {

    private final Jurisdiction jurisdiction;

    /** Of each year a bit for each of its days. */
    private final Map<Integer, BitSet> years = new ConcurrentHashMap<>();

    /** @param jurisdiction one that {@link #knows} */
    public PublicHolidays(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    @Override
    public boolean has(LocalDate day) {
        Integer year = day.getYear();
        BitSet known = years.get(year);
        return (known == null ? years.computeIfAbsent(year, this::in) : known).get(day.getDayOfYear());
    }

    // What only banks keep (BANK_HOLIDAY) or nobody is given (OBSERVANCE) is a working day for everybody else.
    private BitSet in(int year) {
        HolidayManager manager = HolidayManager.getInstance(
                ManagerParameters.create(jurisdiction.country().toLowerCase(Locale.ROOT)));
        String[] parts = jurisdiction.part().isEmpty()
                ? new String[0]
                : new String[] {jurisdiction.part().toLowerCase(Locale.ROOT)};
        BitSet days = new BitSet();
        manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts).stream()
                .map(Holiday::getDate)
                .filter(day -> day.getYear() == year)
                .forEach(day -> days.set(day.getDayOfYear()));
        return days;
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
