package org.guichet.normalize;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.guichet.assignment.AssignmentRules;
import org.guichet.clock.ClockRules;
import org.guichet.normalize.find.ReferencePattern;

/**
 * What the organisation's configuration decides about normalizing.
 *
 * @param country ISO 3166-1 alpha-2: how a national phone number and a numeric date are read
 * @param zone in which an instant becomes a day
 * @param ownDomains the organisation's own mail domains, lower case: addresses there are never the complainant's
 * @param references how numbers look
 * @param setAsideSpam whether mail that a filter before us calls spam is set aside; else it is a case that says so
 * @param priorities what makes a case more or less pressing
 * @param taxonomy what complaints are about; asked for with the first complaint
 * @param catalogues names of products and sites; asked for with the first submission
 * @param clock when answers are due
 * @param assignment who settles what
 */
public record Rules(
        String country,
        ZoneId zone,
        Set<String> ownDomains,
        List<ReferencePattern> references,
        boolean setAsideSpam,
        List<PriorityRule> priorities,
        Supplier<Taxonomy> taxonomy,
        Supplier<Catalogues> catalogues,
        ClockRules clock,
        AssignmentRules assignment) {

    private static final Map<String, String> COUNTRY_OF_LANGUAGE =
            Map.of("fr", "FR", "en", "GB", "de", "DE", "es", "ES", "it", "IT", "nl", "NL", "pt", "PT", "ca", "ES");

    public Rules {
        ownDomains = Set.copyOf(ownDomains);
        references = List.copyOf(references);
        priorities = List.copyOf(priorities);
    }

    /** By which no answer is ever due, nothing is assigned, priorities are the usual ones and there is no taxonomy. */
    public Rules(
            String country,
            ZoneId zone,
            Set<String> ownDomains,
            List<ReferencePattern> references,
            boolean setAsideSpam) {
        this(
                country,
                zone,
                ownDomains,
                references,
                setAsideSpam,
                PriorityRule.USUAL,
                () -> Taxonomy.NONE,
                () -> Catalogues.NONE,
                ClockRules.none(zone),
                AssignmentRules.none(zone));
    }

    /** Regions for national phone numbers: the organisation's own, then where this language is spoken. */
    List<String> phoneRegions(String language) {
        List<String> regions = new ArrayList<>(List.of(country));
        String other = COUNTRY_OF_LANGUAGE.get(language.length() < 2 ? language : language.substring(0, 2));
        if (other != null && !other.equals(country)) {
            regions.add(other);
        }
        return regions;
    }

    boolean isOwnAddress(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return ownDomains.contains(domain);
    }
}
