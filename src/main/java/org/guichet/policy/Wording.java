package org.guichet.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.cases.Amount;
import org.guichet.clock.Wait;

/** Sentences in one language: patterns of {@link MessageFormat} in a UTF-8 properties file, and values in its words. */
final class Wording {

    private static final Set<String> SPOKEN = Set.of("fr", "en");

    private final Locale locale;
    private final Properties patterns = new Properties();

    /** @param language {@code fr}; anything else is English */
    Wording(String language) {
        String spoken = SPOKEN.contains(language) ? language : "en";
        this.locale = spoken.equals("fr") ? Locale.FRANCE : Locale.UK;
        String file = "policy_" + spoken + ".properties";
        try (InputStream stream = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            patterns.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when nobody wrote such a sentence */
    String say(String key, Object... values) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return new MessageFormat(pattern, locale).format(values);
    }

    Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    String wait(Wait wait, Set<DayOfWeek> week) {
        String unit = wait.unit().name().toLowerCase(Locale.ROOT);
        String six = wait.unit() == Wait.Unit.WORKING_DAYS && week.contains(DayOfWeek.SATURDAY) ? ".saturday" : "";
        return say("wait." + unit + six, wait.count());
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(locale.equals(Locale.FRANCE) ? "H'\u00a0h\u00a0'mm" : "HH:mm")
                .format(time);
    }

    String days(Set<DayOfWeek> days) {
        return list(days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .toList());
    }

    String amount(Amount amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        return format.format(new BigDecimal(amount.value())) + "\u00a0" + amount.currency();
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }

    /** Words of the case format, each as this language says it. */
    String words(String group, Collection<String> words) {
        return list(words.stream().sorted().map(word -> say(group + "." + word)).toList());
    }

    /** "a, b and c". */
    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        List<String> most = new ArrayList<>(items.subList(0, items.size() - 1));
        return String.join(", ", most) + " " + say("and") + " " + items.get(items.size() - 1);
    }
}
