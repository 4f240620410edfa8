package org.guichet.story;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * When two cases are suggested to be one story; all numbers are in hundredths.
 *
 * @param windowDays how far back is looked
 * @param suggestFrom a score from which a link is suggested
 * @param joinFrom a score from which a link joins its cases without a person; absent: never
 * @param incidentFrom as {@code suggestFrom}, for cases of several customers
 * @param incidentDays within which they must have happened
 * @param incidentNatures which can hit many at once: codes, or their beginnings up to a dot
 * @param weights how much each sign says
 */
public record StoryRules(
        int windowDays,
        int suggestFrom,
        OptionalInt joinFrom,
        int incidentFrom,
        int incidentDays,
        List<String> incidentNatures,
        Map<Sign, Integer> weights) {

    /** Those of a gateway whose operator says nothing. */
    public static final StoryRules DEFAULTS = new StoryRules(
            90,
            50,
            OptionalInt.empty(),
            75,
            3,
            List.of("service", "transport", "product.safety", "account.access", "housing.repair"),
            Map.of());

    public StoryRules {
        incidentNatures = List.copyOf(incidentNatures);
        weights = Map.copyOf(weights);
    }

    Duration window() {
        return Duration.ofDays(windowDays);
    }

    /** 0 to 1. */
    double weight(Sign sign) {
        return weights.getOrDefault(sign, sign.usual()) / 100.0;
    }

    boolean canHitMany(String nature) {
        return incidentNatures.stream().anyMatch(code -> nature.equals(code) || nature.startsWith(code + "."));
    }
}
