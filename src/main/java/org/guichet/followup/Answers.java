package org.guichet.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.Complainant;
import org.guichet.cases.Evidence;
import org.guichet.cases.Missing;
import org.guichet.cases.People;
import org.guichet.cases.ReferenceKind;
import org.guichet.cases.Substance;

/**
 * What a case lists as missing and a follow-up has. A field that is missing has no value, so evidence of the follow-up's
 * value holds under the same pointer.
 */
final class Answers {

    private static final String NAME = "/complainant/name";
    private static final String REFERENCES = "/references";
    private static final String OCCURRED = "/occurredOn";
    private static final String REMEDY = "/remedySought";

    private final Case asking;
    private final Case answer;
    private final Set<String> answered;
    /** Where in the answer those stand that go over: by our own one it found its case. */
    private final List<Integer> references;

    Answers(Case asking, Case answer) {
        this.asking = asking;
        this.answer = answer;
        Set<String> stillMissing = fields(answer);
        this.references = references();
        this.answered = fields(asking).stream()
                .filter(Set.of(NAME, REFERENCES, OCCURRED, REMEDY)::contains)
                .filter(field -> field.equals(REFERENCES) ? !references.isEmpty() : !stillMissing.contains(field))
                .collect(Collectors.toSet());
    }

    private static Set<String> fields(Case of) {
        return of.handling().missing().stream().map(Missing::field).collect(Collectors.toSet());
    }

    private List<Integer> references() {
        List<CaseReference> given = answer.substance().references();
        return IntStream.range(0, given.size())
                .filter(place -> given.get(place).kind() != ReferenceKind.CASE)
                .boxed()
                .toList();
    }

    List<Missing> missing() {
        return asking.handling().missing().stream()
                .filter(field -> !answered.contains(field.field()))
                .toList();
    }

    People people() {
        People was = asking.people();
        if (!answered.contains(NAME)) {
            return was;
        }
        Complainant known = was.complainant();
        Complainant named = new Complainant(
                known.type(),
                answer.people().complainant().name(),
                known.emails(),
                known.phones(),
                known.address(),
                known.customerNumber(),
                known.preferredChannel(),
                known.preferredLanguage(),
                known.contactAgreement());
        return new People(named, was.affectedPerson(), was.representative());
    }

    Substance substance() {
        Substance was = asking.substance();
        Substance given = answer.substance();
        return new Substance(
                was.subject(),
                was.narrative(),
                was.language(),
                answered.contains(OCCURRED) ? given.occurredOn() : was.occurredOn(),
                answered.contains(REFERENCES)
                        ? references.stream().map(given.references()::get).toList()
                        : was.references(),
                was.amounts(),
                was.product(),
                was.site(),
                answered.contains(REMEDY) ? given.remedySought() : was.remedySought(),
                was.nature(),
                was.harm(),
                was.priorSteps());
    }

    Map<String, Evidence> evidence() {
        Map<String, Evidence> found = new LinkedHashMap<>();
        answer.evidence().forEach((pointer, evidence) -> {
            boolean asked =
                    answered.stream().anyMatch(field -> pointer.equals(field) || pointer.startsWith(field + "/"));
            if (asked && !pointer.startsWith(REFERENCES)) {
                found.put(pointer, evidence);
            }
        });
        for (int place = 0; answered.contains(REFERENCES) && place < references.size(); place++) {
            Evidence evidence = answer.evidence().get(REFERENCES + "/" + references.get(place));
            if (evidence != null) {
                found.put(REFERENCES + "/" + place, evidence);
            }
        }
        return found;
    }
}
