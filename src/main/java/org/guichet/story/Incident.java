package org.guichet.story;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether two customers were hit by the same incident: the same nature, of those that can hit many, at the same place or with
 * the same product, at the same time. How alike they tell it only adds to that: neighbours have words of their own.
 */
final class Incident {

    private static final double BASE = 0.6;
    private static final double SAME_DAY = 0.2;
    private static final double SOON = 0.1;
    private static final double WORDS = 0.2;
    private static final double TWO_PLACES = 0.1;
    private static final int LIKELIEST = 2;

    private Incident() {}

    /** Where, or with what. */
    static List<String> places(Traits of) {
        List<String> places = new ArrayList<>();
        if (of.site() != null) {
            places.add("site " + of.site());
        }
        if (of.postcode() != null) {
            places.add("postcode " + of.postcode());
        }
        if (of.product() != null) {
            places.add("product " + of.product());
        }
        return places;
    }

    static Optional<Suggestion> of(Traits one, Traits other, StoryRules rules) {
        List<String> shared = new ArrayList<>(places(one));
        shared.retainAll(places(other));
        if (!shareNature(one.natures(), other.natures(), rules) || shared.isEmpty() || !isSameTime(one, other, rules)) {
            return Optional.empty();
        }
        boolean sameDay = one.day().isPresent() && one.day().equals(other.day());
        double likeness = Likeness.of(one, other);
        double score = BASE
                + (sameDay ? SAME_DAY : SOON)
                + WORDS * Math.min(1, 2 * likeness)
                + (shared.size() > 1 ? TWO_PLACES : 0);
        return Optional.of(Suggestion.incident(Math.min(1, score), why(sameDay, shared, likeness)));
    }

    /** What one of them is most likely about, and the other one likely. */
    private static boolean shareNature(List<String> some, List<String> others, StoryRules rules) {
        return likeliest(some)
                .anyMatch(nature -> rules.canHitMany(nature)
                        && likeliest(others).anyMatch(nature::equals)
                        && (nature.equals(some.get(0)) || nature.equals(others.get(0))));
    }

    /** The natures by which a case may find others of its incident. */
    static Stream<String> likeliest(List<String> natures) {
        return natures.stream().limit(LIKELIEST);
    }

    private static List<String> why(boolean sameDay, List<String> shared, double likeness) {
        List<String> why = new ArrayList<>();
        why.add("Other customers report the same kind of thing.");
        why.add(
                shared.get(0).startsWith("product")
                        ? Sign.PRODUCT.why()
                        : shared.get(0).startsWith("site") ? Sign.SITE.why() : "Same postcode.");
        why.add(sameDay ? Sign.DAY.why() : Sign.SOON.why());
        if (likeness >= Likeness.WORTH_SAYING) {
            why.add(Likeness.why(likeness));
        }
        return why;
    }

    private static boolean isSameTime(Traits one, Traits other, StoryRules rules) {
        Optional<LocalDate> day = one.day();
        Optional<LocalDate> otherDay = other.day();
        if (day.isPresent() && otherDay.isPresent()) {
            return Math.abs(ChronoUnit.DAYS.between(day.get(), otherDay.get())) <= 1;
        }
        Duration apart = Duration.between(one.received(), other.received()).abs();
        return apart.compareTo(Duration.ofDays(rules.incidentDays())) <= 0;
    }
}
