package org.guichet.normalize;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Language tags as people and browsers state them. */
final class LanguageTags {

    private LanguageTags() {}

    /** The canonical BCP 47 tag; empty when it is not well-formed or says nothing. */
    static Optional<String> canonical(String given) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(given.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.equals("und") || tag.startsWith("x-") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
