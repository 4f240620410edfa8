package org.guichet.normalize;

import static org.guichet.normalize.ProvenText.absentOr;
import static org.guichet.normalize.ProvenText.all;
import static org.guichet.normalize.ProvenText.isConfidence;
import static org.guichet.normalize.ProvenText.isCurrency;
import static org.guichet.normalize.ProvenText.isDate;
import static org.guichet.normalize.ProvenText.isDecimal;
import static org.guichet.normalize.ProvenText.isInstant;
import static org.guichet.normalize.ProvenText.isLine;
import static org.guichet.normalize.ProvenText.isMachineWord;
import static org.guichet.normalize.ProvenText.isWords;

import java.util.HashSet;
import java.util.List;
import org.guichet.cases.Amount;
import org.guichet.cases.Assignment;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.DateRange;
import org.guichet.cases.Deadline;
import org.guichet.cases.Handling;
import org.guichet.cases.Identity;
import org.guichet.cases.ImmediateAction;
import org.guichet.cases.Origin;
import org.guichet.cases.PostalAddress;
import org.guichet.cases.PriorStep;
import org.guichet.cases.Relation;
import org.guichet.cases.Representative;
import org.guichet.cases.Substance;

/**
 * Tells of a case that it is valid by the schema, without making JSON of it, which costs a tenth of understanding a text.
 * What the schema asks for and Java's types do not promise is asked here; a test holds both together.
 */
final class ProvenCase {

    private ProvenCase() {}

    /** True when it is valid; false when it is not, or when that is not known. */
    static boolean isValid(Case candidate) {
        return isIdentity(candidate.identity())
                && (!candidate.substance().narrative().isEmpty() || mayBeSilent(candidate))
                && isSubstance(candidate.substance())
                && isHandling(candidate.handling())
                && isComplainant(candidate.people().complainant())
                && absentOr(candidate.people().affectedPerson(), ProvenCase::isComplainant)
                && absentOr(candidate.people().representative(), ProvenCase::isRepresentative)
                && !candidate.contacts().isEmpty()
                && all(candidate.contacts(), ProvenContact::isValid)
                && ProvenEvidence.ofAll(candidate)
                && isLine(candidate.normalizer().version())
                && isLine(candidate.normalizer().configuration())
                && absentOr(candidate.erased(), erased -> isInstant(erased.at()) && isWords(erased.reason()));
    }

    private static boolean mayBeSilent(Case candidate) {
        return candidate.identity().origin() == Origin.PROACTIVE || candidate.isTombstone();
    }

    private static boolean isIdentity(Identity identity) {
        return identity.schemaVersion().equals(Case.SCHEMA_VERSION)
                && identity.revision() >= 1
                && isWords(identity.decision().reason());
    }

    private static boolean isSubstance(Substance substance) {
        return absentOr(substance.subject(), ProvenText::isLine)
                && absentOr(substance.language(), ProvenText::isLanguage)
                && absentOr(substance.occurredOn(), ProvenCase::isRange)
                && all(substance.references(), reference -> isLine(reference.value()))
                && all(substance.amounts(), ProvenCase::isAmount)
                && absentOr(substance.product(), ProvenText::isLine)
                && absentOr(substance.site(), ProvenText::isLine)
                && all(substance.remedySought(), remedy -> absentOr(remedy.amount(), ProvenCase::isAmount))
                && all(substance.nature(), nature -> isMachineWord(nature.code()) && isConfidence(nature.confidence()))
                && absentOr(substance.harm(), harm -> absentOr(harm.description(), ProvenText::isWords))
                && all(substance.priorSteps(), ProvenCase::isPriorStep);
    }

    private static boolean isRange(DateRange range) {
        return isDate(range.from()) && isDate(range.to());
    }

    private static boolean isAmount(Amount amount) {
        return isDecimal(amount.value()) && isCurrency(amount.currency());
    }

    private static boolean isPriorStep(PriorStep step) {
        return isWords(step.what()) && absentOr(step.when(), ProvenText::isWords);
    }

    private static boolean isHandling(Handling handling) {
        return absentOr(handling.priority(), priority -> all(priority.reasons(), ProvenText::isWords))
                && all(handling.deadlines(), ProvenCase::isDeadline)
                && absentOr(handling.promisedBy(), ProvenText::isDate)
                && absentOr(handling.assignment(), ProvenCase::isAssignment)
                && all(handling.missing(), missing -> missing.field().startsWith("/"))
                && all(handling.related(), ProvenCase::isRelation)
                && areFlags(handling.flags())
                && all(handling.immediateAction(), ProvenCase::isAction);
    }

    private static boolean isDeadline(Deadline deadline) {
        return isMachineWord(deadline.regime())
                && isDate(deadline.due())
                && isLine(deadline.basis())
                && isLine(deadline.ruleVersion());
    }

    private static boolean isAssignment(Assignment assignment) {
        return isLine(assignment.queue())
                && absentOr(assignment.handler(), ProvenText::isLine)
                && absentOr(assignment.authorityLimit(), ProvenCase::isAmount);
    }

    private static boolean isRelation(Relation relation) {
        return isConfidence(relation.score()) && all(relation.why(), ProvenText::isWords);
    }

    private static boolean areFlags(List<String> flags) {
        return all(flags, ProvenText::isMachineWord)
                && (flags.size() < 2 || new HashSet<>(flags).size() == flags.size());
    }

    private static boolean isAction(ImmediateAction action) {
        return isWords(action.what()) && absentOr(action.by(), ProvenText::isLine);
    }

    private static boolean isRepresentative(Representative representative) {
        return isComplainant(representative.party()) && absentOr(representative.relation(), ProvenText::isWords);
    }

    private static boolean isComplainant(Complainant person) {
        return absentOr(person.name(), ProvenText::isLine)
                && all(person.emails(), ProvenText::isEmail)
                && all(person.phones(), ProvenText::isPhone)
                && absentOr(person.address(), ProvenCase::isAddress)
                && absentOr(person.customerNumber(), ProvenText::isLine)
                && absentOr(person.preferredChannel(), ProvenText::isLine)
                && absentOr(person.preferredLanguage(), ProvenText::isLanguage);
    }

    private static boolean isAddress(PostalAddress address) {
        return all(address.lines(), ProvenText::isLine)
                && absentOr(address.postcode(), ProvenText::isLine)
                && absentOr(address.city(), ProvenText::isLine)
                && absentOr(address.country(), ProvenText::isCountry);
    }
}
