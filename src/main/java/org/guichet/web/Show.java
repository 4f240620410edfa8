package org.guichet.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Values in the words of the reader's language. */
public final class Show {

    /** Words and the language they are in. */
    public record Sentence(String text, String lang) {}

    private static final long KILO = 1024;
    private static final String OWN_TAG = "tag-";

    private final Messages messages;
    private final Language language;
    private final ZoneId zone;
    private final StoryParts.Names names;

    Show(Messages messages, Language language, ZoneId zone) {
        this(messages, language, zone, (code, ofLanguage) -> Optional.empty());
    }

    /** @param names of natures */
    Show(Messages messages, Language language, ZoneId zone, StoryParts.Names names) {
        this.names = names;
        this.messages = messages;
        this.language = language;
        this.zone = zone;
    }

    public String instant(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(zone)
                .format(instant);
    }

    /** What complaints of this code of the taxonomy are about; the code where nobody gave it a name. */
    String nature(String code) {
        return names.of(code, language.tag()).orElse(code);
    }

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    public Locale locale() {
        return language.locale();
    }

    /** A machine word of the format in the reader's language; the word itself where nobody translated it. */
    public String word(String group, Object word) {
        return word(group, word, word.toString());
    }

    public String word(String group, Object word, String otherwise) {
        return messages.textOr(language, group + "." + word, otherwise);
    }

    /** A flag of a case; an operator's own tag, such as a sub-folder of the drop folder, is what the operator calls it. */
    public String flag(String flag) {
        return word("flag", flag, flag.startsWith(OWN_TAG) ? flag.substring(OWN_TAG.length()) : flag);
    }

    /**
     * A sentence that the case keeps in English, in the reader's language where somebody translated it. What follows a
     * colon is data and stays.
     */
    public Sentence sentence(String english) {
        int colon = english.indexOf(": ");
        String fixed = colon < 0 ? english : english.substring(0, colon);
        String key = fixed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        String words = messages.textOr(language, "reason." + key, "");
        return words.isEmpty()
                ? new Sentence(english, Language.ENGLISH.tag())
                : new Sentence(colon < 0 ? words : words + english.substring(colon + 1), language.tag());
    }

    /** One of our own, in the reader's language already. */
    Sentence ownSentence(String words) {
        return new Sentence(words, language.tag());
    }

    public String text(String key) {
        return messages.text(language, key);
    }

    /** The name of a language in the reader's own, as a word that stands alone. */
    public String languageName(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    public String size(long bytes) {
        if (bytes < KILO) {
            return bytes + "\u00a0" + text("size.bytes");
        }
        return bytes < KILO * KILO
                ? String.format(language.locale(), "%.0f\u00a0%s", bytes / (double) KILO, text("size.kilobytes"))
                : String.format(
                        language.locale(), "%.1f\u00a0%s", bytes / (double) (KILO * KILO), text("size.megabytes"));
    }

    public String seconds(double seconds) {
        long whole = (long) seconds;
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    public String percent(double fraction) {
        NumberFormat format = NumberFormat.getPercentInstance(language.locale());
        return format.format(fraction);
    }
}
