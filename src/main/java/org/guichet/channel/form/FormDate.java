package org.guichet.channel.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day as a form gives it: {@code 2026-11-20} from a date field; {@code 20/11/2026} or {@code 20.11.2026}, the day
 * first, where a browser shows a plain text field.
 */
final class FormDate {

    private FormDate() {}

    static Optional<LocalDate> parse(String value) {
        String[] parts = value.strip().split("[-/.]", 4);
        if (parts.length != 3 || !allDigits(parts)) {
            return Optional.empty();
        }
        boolean yearFirst = parts[0].length() == 4;
        if (!yearFirst && parts[2].length() != 4) {
            return Optional.empty();
        }
        return yearFirst ? day(parts[0], parts[1], parts[2]) : day(parts[2], parts[1], parts[0]);
    }

    private static boolean allDigits(String[] parts) {
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
