package org.guichet.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.Evidence;
import org.guichet.cases.Missing;
import org.guichet.cases.Nature;
import org.guichet.cases.Origin;
import org.guichet.cases.People;
import org.guichet.cases.Priority;
import org.guichet.cases.Substance;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a proactive case when its customer speaks for the first time: the words are the customer's, what systems
 * said and the customer did not stays, and values of both stand side by side with their evidence.
 */
final class FirstComplaint {

    private static final String UNCLASSIFIED = "unclassified";
    private static final String OCCURRED = "/occurredOn";

    private final Case was;
    private final Case said;
    private final Map<String, Evidence> evidence;

    FirstComplaint(Case was, Case said, Map<String, Evidence> soFar) {
        this.was = was;
        this.said = said;
        this.evidence = new LinkedHashMap<>(soFar);
    }

    /** Whether nobody has complained in it yet. */
    static boolean isAwaitedBy(Case of) {
        return of.identity().origin() == Origin.PROACTIVE
                && of.substance().narrative().isBlank();
    }

    People people() {
        People before = was.people();
        People given = said.people();
        Complainant known = before.complainant();
        Complainant named = given.complainant();
        Complainant both = new Complainant(
                firstOf(known.type(), named.type(), "/complainant/type"),
                firstOf(known.name(), named.name(), "/complainant/name"),
                all(known.emails(), named.emails(), "/complainant/emails"),
                all(known.phones(), named.phones(), "/complainant/phones"),
                firstOf(known.address(), named.address(), "/complainant/address"),
                firstOf(known.customerNumber(), named.customerNumber(), "/complainant/customerNumber"),
                firstOf(named.preferredChannel(), known.preferredChannel(), "/complainant/preferredChannel"),
                firstOf(known.preferredLanguage(), named.preferredLanguage(), "/complainant/preferredLanguage"),
                firstOf(named.contactAgreement(), known.contactAgreement(), "/complainant/contactAgreement"));
        return new People(
                both,
                firstOf(before.affectedPerson(), given.affectedPerson(), "/affectedPerson"),
                firstOf(before.representative(), given.representative(), "/representative"));
    }

    Substance substance() {
        Substance before = was.substance();
        Substance given = said.substance();
        adopt("/narrative");
        adopt("/decision");
        return new Substance(
                before.subject() == null ? given.subject() : before.subject(),
                given.narrative(),
                theirs(given.language(), before.language(), "/language"),
                firstOf(before.occurredOn(), given.occurredOn(), OCCURRED),
                all(before.references(), given.references(), "/references"),
                all(before.amounts(), given.amounts(), "/amounts"),
                firstOf(before.product(), given.product(), "/product"),
                firstOf(before.site(), given.site(), "/site"),
                all(before.remedySought(), given.remedySought(), "/remedySought"),
                natures(before.nature(), given.nature()),
                theirs(given.harm(), before.harm(), "/harm"),
                all(before.priorSteps(), given.priorSteps(), "/priorSteps"));
    }

    /** What a rule about events said is surer than what words suggest. */
    private List<Nature> natures(List<Nature> before, List<Nature> given) {
        boolean known = before.stream().anyMatch(nature -> !nature.code().equals(UNCLASSIFIED));
        if (known || given.isEmpty()) {
            return before;
        }
        adopt("/nature");
        return given;
    }

    /** The more urgent one, with the reasons of both. */
    @Nullable
    Priority priority() {
        Priority before = was.handling().priority();
        Priority given = said.handling().priority();
        if (before == null || given == null) {
            return firstOf(before, given, "/priority");
        }
        Set<String> reasons = new LinkedHashSet<>(before.reasons());
        reasons.addAll(given.reasons());
        boolean more = given.level().compareTo(before.level()) < 0;
        if (more) {
            adopt("/priority");
        }
        return new Priority(more ? given.level() : before.level(), List.copyOf(reasons));
    }

    /**
     * What was asked for and is still not known, and what a complaint lacks beyond it: a system need not have said what its
     * customer wants. When it happened it does know: nobody is asked for that.
     */
    static List<Missing> missing(Case was, Case said, People people, Substance substance) {
        Map<String, Missing> lacking = new LinkedHashMap<>();
        Stream<Missing> beyond = said.handling().missing().stream()
                .filter(field -> !field.field().equals(OCCURRED)
                        || was.handling().missing().contains(field));
        Stream.concat(was.handling().missing().stream(), beyond)
                .filter(field -> !isKnown(field.field(), people.complainant(), substance))
                .forEach(field -> lacking.putIfAbsent(field.field(), field));
        return List.copyOf(lacking.values());
    }

    private static boolean isKnown(String field, Complainant who, Substance what) {
        return switch (field) {
            case "/complainant/name" -> who.name() != null;
            case "/complainant/emails" ->
                !who.emails().isEmpty() || !who.phones().isEmpty() || who.address() != null;
            case "/references" -> !what.references().isEmpty();
            case OCCURRED -> what.occurredOn() != null;
            case "/remedySought" -> !what.remedySought().isEmpty();
            default -> false;
        };
    }

    Map<String, Evidence> evidence() {
        return evidence;
    }

    /** The first that there is; when that is the customer's, its evidence goes over. */
    private <T> @Nullable T firstOf(@Nullable T one, @Nullable T other, String pointer) {
        T found = one == null ? other : one;
        if (found != null && !evidence.containsKey(pointer)) {
            adopt(pointer);
        }
        return found;
    }

    private <T> @Nullable T theirs(@Nullable T given, @Nullable T before, String pointer) {
        if (given == null) {
            return before;
        }
        adopt(pointer);
        return given;
    }

    /** Those of before in their places, then what is new. */
    private <T> List<T> all(List<T> before, List<T> given, String pointer) {
        List<T> all = new ArrayList<>(before);
        for (int place = 0; place < given.size(); place++) {
            T value = given.get(place);
            if (!all.contains(value)) {
                Evidence found = said.evidence().get(pointer + "/" + place);
                if (found != null) {
                    evidence.put(pointer + "/" + all.size(), found);
                }
                all.add(Objects.requireNonNull(value));
            }
        }
        return all;
    }

    /** What stands under this pointer comes from the customer now, and so does its evidence. */
    private void adopt(String pointer) {
        evidence.keySet().removeIf(known -> isUnder(pointer, known));
        said.evidence().forEach((known, found) -> {
            if (isUnder(pointer, known)) {
                evidence.put(known, found);
            }
        });
    }

    private static boolean isUnder(String pointer, String known) {
        return known.equals(pointer) || known.startsWith(pointer + "/");
    }
}
