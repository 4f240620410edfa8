package org.guichet.story;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.RelationKind;

/**
 * Whether two cases are the same customer's same matter. Signs of the customer and signs of the matter are each put together
 * as independent ones are, and both are needed: the same customer has other matters, and the same words are other people's
 * too. What contradicts takes away.
 */
final class SameStory {

    private static final Duration SOON = Duration.ofDays(14);
    private static final double DUPLICATE = 0.5;
    private static final double OTHER_PERSON = 0.45;

    /** One of a household writes about what another one ordered. */
    private static final double SAME_FAMILY = 0.8;

    /** A name is many people's: at another address it says little. */
    private static final double ELSEWHERE = 0.4;

    private static final double OTHER_REFERENCE = 0.3;
    private static final double OTHER_NATURE = 0.6;
    private static final double OTHER_DAY = 0.6;
    private static final double OTHER_AMOUNTS = 0.75;
    private static final double ALIKE = 0.7;

    /** From here on they tell the same, whatever it was taken for. */
    private static final double TOLD_AGAIN = 0.35;

    /** What kind of thing it is about, and when it came, many of a customer's matters share. */
    private static final double MOST_OF_WEAK = 0.5;

    private static final double CALLED = 0.6;

    /** Runs of letters that any two texts of a language share. */
    private static final double CHANCE = 0.08;

    private final Traits one;
    private final Traits other;
    private final StoryRules rules;
    private final List<String> why = new ArrayList<>();

    private SameStory(Traits one, Traits other, StoryRules rules) {
        this.one = one;
        this.other = other;
        this.rules = rules;
    }

    static Suggestion of(Traits one, Traits other, StoryRules rules) {
        return new SameStory(one, other, rules).suggestion();
    }

    private Suggestion suggestion() {
        double likeness = Likeness.of(one, other);
        double score = customer() * matter(likeness);
        RelationKind kind = likeness >= DUPLICATE ? RelationKind.POSSIBLE_DUPLICATE : RelationKind.FOLLOW_UP;
        return new Suggestion(kind, score, why);
    }

    private double customer() {
        Odds odds = new Odds();
        odds.addIf(shares(one.emails(), other.emails()), Sign.EMAIL);
        odds.addIf(shares(one.phones(), other.phones()), Sign.PHONE);
        odds.addIf(
                one.customerNumber() != null && one.customerNumber().equals(other.customerNumber()),
                Sign.CUSTOMER_NUMBER);
        odds.addIf(sharesReference(), Sign.REFERENCE);
        Names.Agreement names = Names.compare(one.names(), other.names());
        byName(names, Home.of(one.postcode(), other.postcode()), odds);
        return odds.sum() * doubt(names);
    }

    private void byName(Names.Agreement names, Home home, Odds odds) {
        boolean same = names == Names.Agreement.SAME;
        odds.addIf(same && home == Home.SAME, Sign.NAME_AND_POSTCODE);
        odds.addIf(same && (home == Home.UNKNOWN || home == Home.MISTYPED), Sign.NAME);
        odds.addIf(names == Names.Agreement.PART && home == Home.SAME, Sign.NAME);
        if (same && home == Home.OTHER) {
            odds.add(rules.weight(Sign.NAME) * ELSEWHERE);
            why.add(Sign.NAME.why());
        }
    }

    private static double doubt(Names.Agreement names) {
        return switch (names) {
            case OTHER -> OTHER_PERSON;
            case FAMILY -> SAME_FAMILY;
            default -> 1;
        };
    }

    private double matter(double likeness) {
        Odds odds = new Odds();
        boolean reference = sharesReference();
        odds.addSilently(reference, Sign.REFERENCE);
        odds.addIf(shares(one.contracts(), other.contracts()), Sign.CONTRACT);
        long amounts = one.amounts().stream().filter(other.amounts()::contains).count();
        odds.addIf(amounts > 0, Sign.AMOUNT);
        odds.addSilently(amounts > 1, Sign.AMOUNT);
        odds.addIf(one.day().isPresent() && one.day().equals(other.day()), Sign.DAY);
        odds.addIf(nature() == Nature.SAME, Sign.NATURE);
        odds.addIf(one.product() != null && one.product().equals(other.product()), Sign.PRODUCT);
        odds.addIf(one.site() != null && one.site().equals(other.site()), Sign.SITE);
        odds.addIf(isSoon(), Sign.SOON);
        if (likeness > CHANCE) {
            odds.add(Math.min(0.97, (likeness - CHANCE) * 1.8));
        }
        if (likeness >= Likeness.WORTH_SAYING) {
            why.add(Likeness.why(likeness));
        }
        boolean strong = reference
                || amounts > 0
                || one.day().isPresent() && one.day().equals(other.day())
                || likeness >= Likeness.WORTH_SAYING;
        double sum = strong ? odds.sum() : weak(odds.sum());
        return sum * (reference ? 1 : contradiction(likeness));
    }

    /** Who calls about what they wrote of late says little of it, and is known by their number. */
    private double weak(double sum) {
        boolean called = (one.oral() || other.oral())
                && shares(one.phones(), other.phones())
                && nature() == Nature.SAME
                && isSoon();
        return called ? Math.max(CALLED, sum) : Math.min(MOST_OF_WEAK, sum);
    }

    private boolean isSoon() {
        return Duration.between(one.received(), other.received()).abs().compareTo(SOON) <= 0;
    }

    /** 1 where nothing contradicts. */
    private double contradiction(double likeness) {
        if (likeness >= ALIKE) {
            return 1; // a digit was read wrongly
        }
        double left = 1;
        left *= conflicts(one.matters(), other.matters()) ? OTHER_REFERENCE : 1;
        left *= nature() == Nature.OTHER && likeness < TOLD_AGAIN ? OTHER_NATURE : 1;
        left *= isOtherDay() ? OTHER_DAY : 1;
        boolean otherAmounts =
                !one.amounts().isEmpty() && !other.amounts().isEmpty() && !shares(one.amounts(), other.amounts());
        return otherAmounts ? left * OTHER_AMOUNTS : left;
    }

    private enum Nature {
        SAME,
        NEAR,
        OTHER
    }

    private Nature nature() {
        if (one.natures().isEmpty() || other.natures().isEmpty()) {
            return Nature.NEAR;
        }
        if (one.natures().get(0).equals(other.natures().get(0))) {
            return Nature.SAME;
        }
        return shares(one.natures(), other.natures()) ? Nature.NEAR : Nature.OTHER;
    }

    private boolean isOtherDay() {
        return one.day().isPresent()
                && other.day().isPresent()
                && Math.abs(ChronoUnit.DAYS.between(one.day().get(), other.day().get())) > 3;
    }

    /** Whatever each of them calls it. */
    private boolean sharesReference() {
        return shares(bare(one.matters()), bare(other.matters()));
    }

    private static List<String> bare(List<String> matters) {
        return matters.stream()
                .map(matter -> Keys.unconfused(matter.substring(matter.indexOf(':') + 1)))
                .toList();
    }

    /** Both name an order, and it is not the same. */
    private static boolean conflicts(List<String> some, List<String> others) {
        return some.stream()
                .map(matter -> matter.substring(0, matter.indexOf(':') + 1))
                .anyMatch(kind -> others.stream().anyMatch(matter -> matter.startsWith(kind)));
    }

    private static boolean shares(List<String> some, List<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** Signs as if each were independent of the others: what none of them says is left open. */
    private final class Odds {
        private double open = 1;

        void addIf(boolean holds, Sign sign) {
            if (holds) {
                addSilently(true, sign);
                why.add(sign.why());
            }
        }

        void addSilently(boolean holds, Sign sign) {
            if (holds) {
                add(rules.weight(sign));
            }
        }

        void add(double weight) {
            open *= 1 - weight;
        }

        double sum() {
            return 1 - open;
        }
    }

    /** Empty where too little speaks for it. */
    static Optional<Suggestion> enough(Traits one, Traits other, StoryRules rules) {
        Suggestion found = of(one, other, rules);
        return found.score() * 100 >= rules.suggestFrom() ? Optional.of(found) : Optional.empty();
    }
}
