package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guichet.cases.Amount;
import org.guichet.cases.CaseReference;
import org.guichet.cases.DatePrecision;
import org.guichet.cases.DateRange;
import org.guichet.cases.Decision;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Evidence;
import org.guichet.cases.Harm;
import org.guichet.cases.ImmediateAction;
import org.guichet.cases.Missing;
import org.guichet.cases.Nature;
import org.guichet.cases.PartyType;
import org.guichet.cases.PostalAddress;
import org.guichet.cases.PriorStep;
import org.guichet.cases.Priority;
import org.guichet.cases.PriorityLevel;
import org.guichet.cases.ReferenceKind;
import org.guichet.cases.Remedy;
import org.guichet.cases.RemedyKind;
import org.guichet.cases.Representative;
import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;

class CaseDraftTest {

    private static final UUID OTHER = UUID.fromString("01932c07-209a-7000-8000-000000000077");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Test
    void aCopyHasAllThatTheDraftHas() {
        CaseDraft draft = full();
        assertThat(draft).hasNoNullFieldsOrProperties();
        assertThat(draft.complainant).hasNoNullFieldsOrProperties();

        assertThat(draft.copy(Given.ARRIVAL_ID)).usingRecursiveComparison().isEqualTo(draft);
    }

    @Test
    void theEvidenceOfACopyIsOfItsOwnContact() {
        assertThat(full().copy(OTHER).evidence().values())
                .isNotEmpty()
                .extracting(Evidence::contact)
                .containsOnly(OTHER);
    }

    @Test
    void whatIsAddedToACopyIsNotInTheDraft() {
        CaseDraft draft = full();
        CaseDraft copy = draft.copy(OTHER);
        copy.take("body", new Span(7, 9));
        copy.wish("body", new Span(7, 9));
        copy.askData("body", new Span(7, 9));
        copy.flags.add("other");
        copy.complainant.emails.add("other@example.org");
        copy.evidence("/site", Source.part("body"), "test", 1);
        copy.references.clear();

        assertThat(draft).usingRecursiveComparison().isEqualTo(full());
    }

    private static CaseDraft full() {
        CaseDraft draft = new CaseDraft(Given.ARRIVAL_ID);
        PartyDraft party = draft.complainant;
        party.type = PartyType.PERSON;
        party.name = "Camille Roux";
        party.emails.add("camille.roux@example.org");
        party.phones.add("+33639981234");
        party.address = new PostalAddress(List.of("12 rue des Lilas"), "69003", "Lyon", "FR");
        party.customerNumber = "C-1";
        party.preferredChannel = "email";
        party.preferredLanguage = "fr";
        party.contactAgreement = true;
        draft.representative = new Representative(party.toComplainant(), "daughter");
        draft.decision = new Decision(DecisionKind.COMPLAINT, "because");
        draft.subject = "Colis cassé";
        draft.narrative = "Il est cassé.";
        draft.language = "fr";
        draft.occurredOn = new DateRange(DAY, DAY, DatePrecision.DAY);
        draft.references.add(new CaseReference(ReferenceKind.ORDER, "W-448120"));
        draft.amounts.add(new Amount("80.00", "EUR"));
        draft.product = "Lave-linge";
        draft.site = "Lyon";
        draft.priorSteps.add(new PriorStep("J'ai appelé.", null));
        draft.remedies.add(new Remedy(RemedyKind.REFUND, null));
        draft.natures.add(new Nature("delivery.damaged", 0.5));
        draft.harm = new Harm(true, false, "coupé");
        draft.priority = new Priority(PriorityLevel.HIGH, List.of("harm"));
        draft.missing.add(new Missing("/occurredOn", false));
        draft.actions.add(new ImmediateAction("noted", null));
        draft.flags.add("flag");
        draft.take("body", new Span(1, 2));
        draft.wish("body", new Span(2, 3));
        draft.askData("body", new Span(3, 4));
        draft.evidence("/subject", Source.part("body"), "test", 1);
        return draft;
    }
}
