package org.guichet.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Values in the words of the reader's language. */
final class Show {

    private static final long KILO = 1024;

    private final Messages messages;
    private final Language language;
    private final ZoneId zone;

    Show(Messages messages, Language language, ZoneId zone) {
        this.messages = messages;
        this.language = language;
        this.zone = zone;
    }

    String instant(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(zone)
                .format(instant);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /** A machine word of the format in the reader's language; the word itself where nobody translated it. */
    String word(String group, Object word) {
        return messages.textOr(language, group + "." + word, word.toString());
    }

    String text(String key) {
        return messages.text(language, key);
    }

    /** The name of a language in the reader's own. */
    String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
    }

    String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " " + text("size.bytes");
        }
        return bytes < KILO * KILO
                ? String.format(language.locale(), "%.0f %s", bytes / (double) KILO, text("size.kilobytes"))
                : String.format(language.locale(), "%.1f %s", bytes / (double) (KILO * KILO), text("size.megabytes"));
    }

    String seconds(double seconds) {
        long whole = (long) seconds;
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    String percent(double fraction) {
        return Math.round(fraction * 100) + " %";
    }
}
