package org.guichet.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.Evidence;
import org.guichet.cases.Missing;
import org.guichet.cases.People;
import org.guichet.cases.Substance;
import org.jspecify.annotations.Nullable;

/**
 * A case of a call whose words have come, or have come anew: it says what they say. Of what was there before stays who the
 * people are and what other contacts gave, where the words say nothing of it.
 */
final class Retelling {

    private static final String CONTACT = "/contacts/0/";

    /** Dates that were promised, and who has the case, stand whatever is said later. */
    private static final List<String> STANDS =
            List.of("/contacts/", "/related", "/deadlines", "/promisedBy", "/assignment");

    /** What flags say of words that have given way. */
    private static final Set<String> OF_THE_WORDS = Set.of(
            Calls.PENDING, Calls.PARTIAL, "narrative-from-subject", "roles-guessed", "low-recogniser-confidence");

    private final Case newest;
    private final Case alone;
    private final int contact;

    /** @param contact where the words stand among the case's contacts */
    Retelling(Case newest, Case alone, int contact) {
        this.newest = newest;
        this.alone = alone;
        this.contact = contact;
    }

    void into(NextRevision next) {
        Map<String, Evidence> proof = new LinkedHashMap<>();
        next.evidence().forEach((pointer, evidence) -> {
            if (STANDS.stream().anyMatch(pointer::startsWith)) {
                proof.put(pointer, evidence);
            }
        });
        alone.evidence().forEach((pointer, evidence) -> {
            if (pointer.startsWith(CONTACT) || STANDS.stream().noneMatch(pointer::startsWith)) {
                proof.put(moved(pointer), evidence);
            }
        });
        next.judged(alone.identity().decision(), alone.handling().priority());
        People people = people(alone.people(), proof, newest);
        Substance substance = substance(proof);
        next.replace(
                people, substance, stillMissing(alone.handling().missing(), people, substance), flags(proof), proof);
    }

    /** What is said of the first contact is said of the one that it becomes. */
    private String moved(String pointer) {
        return pointer.startsWith(CONTACT)
                ? "/contacts/" + contact + "/" + pointer.substring(CONTACT.length())
                : pointer;
    }

    private List<String> flags(Map<String, Evidence> proof) {
        List<String> flags = new ArrayList<>(alone.handling().flags());
        List<String> before = newest.handling().flags();
        for (int i = 0; i < before.size(); i++) {
            if (!OF_THE_WORDS.contains(before.get(i)) && !flags.contains(before.get(i))) {
                carry(newest, "/flags/" + i, "/flags/" + flags.size(), proof);
                flags.add(before.get(i));
            }
        }
        return flags;
    }

    /** The case's people, and what this arrival adds to them. */
    People people(People known, Map<String, Evidence> proof) {
        return people(known, proof, alone);
    }

    private static People people(People first, Map<String, Evidence> proof, Case second) {
        Complainant one = first.complainant();
        Complainant other = second.people().complainant();
        Complainant both = new Complainant(
                one.type(),
                value("name", one.name(), other.name(), second, proof),
                values("emails", one.emails(), other.emails(), second, proof),
                values("phones", one.phones(), other.phones(), second, proof),
                value("address", one.address(), other.address(), second, proof),
                value("customerNumber", one.customerNumber(), other.customerNumber(), second, proof),
                value("preferredChannel", one.preferredChannel(), other.preferredChannel(), second, proof),
                value("preferredLanguage", one.preferredLanguage(), other.preferredLanguage(), second, proof),
                value("contactAgreement", one.contactAgreement(), other.contactAgreement(), second, proof));
        return new People(
                both,
                first.affectedPerson() != null
                        ? first.affectedPerson()
                        : second.people().affectedPerson(),
                first.representative() != null
                        ? first.representative()
                        : second.people().representative());
    }

    private static <T> @Nullable T value(
            String field, @Nullable T one, @Nullable T other, Case second, Map<String, Evidence> proof) {
        if (one != null || other == null) {
            return one;
        }
        carry(second, "/complainant/" + field, "/complainant/" + field, proof);
        return other;
    }

    private static List<String> values(
            String field, List<String> one, List<String> other, Case second, Map<String, Evidence> proof) {
        List<String> all = new ArrayList<>(one);
        for (int i = 0; i < other.size(); i++) {
            if (!all.contains(other.get(i))) {
                String list = "/complainant/" + field + "/";
                carry(second, list + i, list + all.size(), proof);
                all.add(other.get(i));
            }
        }
        return all;
    }

    private static void carry(Case from, String pointer, String to, Map<String, Evidence> proof) {
        Evidence found = from.evidence().get(pointer);
        if (found != null) {
            proof.put(to, found);
        }
    }

    /** References and dates that another contact gave stay where the words give none. */
    private Substance substance(Map<String, Evidence> proof) {
        Substance said = alone.substance();
        Substance before = newest.substance();
        boolean references = said.references().isEmpty();
        boolean occurred = said.occurredOn() == null;
        boolean remedy = said.remedySought().isEmpty();
        for (int i = 0; references && i < before.references().size(); i++) {
            carry(newest, "/references/" + i, "/references/" + i, proof);
        }
        for (int i = 0; remedy && i < before.remedySought().size(); i++) {
            carry(newest, "/remedySought/" + i, "/remedySought/" + i, proof);
        }
        if (occurred) {
            carry(newest, "/occurredOn", "/occurredOn", proof);
        }
        return new Substance(
                said.subject(),
                said.narrative(),
                said.language(),
                occurred ? before.occurredOn() : said.occurredOn(),
                references ? before.references() : said.references(),
                said.amounts(),
                said.product() != null ? said.product() : before.product(),
                said.site() != null ? said.site() : before.site(),
                remedy ? before.remedySought() : said.remedySought(),
                said.nature(),
                said.harm() != null ? said.harm() : before.harm(),
                said.priorSteps());
    }

    /** Nobody is asked for what is known by now. */
    static List<Missing> stillMissing(List<Missing> missing, People people, Substance substance) {
        Set<String> given = new LinkedHashSet<>();
        Complainant complainant = people.complainant();
        if (complainant.name() != null) {
            given.add("/complainant/name");
        }
        if (!complainant.emails().isEmpty() || !complainant.phones().isEmpty()) {
            given.add("/complainant/emails");
        }
        if (!substance.references().isEmpty()) {
            given.add("/references");
        }
        if (substance.occurredOn() != null) {
            given.add("/occurredOn");
        }
        if (!substance.remedySought().isEmpty()) {
            given.add("/remedySought");
        }
        return missing.stream().filter(field -> !given.contains(field.field())).toList();
    }
}
