package org.guichet.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.channel.http.Request;

/** The languages that the pages speak. */
public enum Language {
    ENGLISH("en", Locale.UK),
    FRENCH("fr", Locale.FRANCE);

    static final String COOKIE = "guichet-language";

    private static final int LONGEST_HEADER = 1_000;

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The language that this tag names, whatever its region. */
    static Optional<Language> parse(String tag) {
        String primary = Locale.forLanguageTag(tag.strip()).getLanguage();
        for (Language language : values()) {
            if (language.tag.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** What the reader chose ({@code ?lang=}, kept in a cookie), else the browser's preference, else the usual one. */
    static Language of(Request request, Language usual) {
        return request.query("lang")
                .flatMap(Language::parse)
                .or(() -> request.cookie(COOKIE).flatMap(Language::parse))
                .or(() -> request.header("accept-language").flatMap(Language::preferred))
                .orElse(usual);
    }

    // RFC 9110 section 12.5.4; lookup (RFC 4647 section 3.4) takes fr-FR for French, filtering would not
    private static Optional<Language> preferred(String header) {
        if (header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.ENGLISH, Locale.FRENCH));
            return Optional.ofNullable(wanted).map(Locale::toLanguageTag).flatMap(Language::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
