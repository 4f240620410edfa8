package org.guichet.web;

import java.time.ZoneId;
import java.util.List;

/**
 * How pages speak for the organisation.
 *
 * @param organisation as complainants know it
 * @param zone in which pages show instants
 * @param languages BCP 47, the best first: the first that pages speak is for readers who prefer none of those
 */
public record PageSettings(String organisation, ZoneId zone, List<String> languages) {
    public PageSettings {
        languages = List.copyOf(languages);
    }

    /** The language of pages for those who ask for none that pages speak. */
    Language usual() {
        return languages.stream()
                .flatMap(tag -> Language.parse(tag).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
