package org.guichet.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Missing;
import org.guichet.cases.Relation;
import org.guichet.cases.RelationKind;
import org.guichet.normalize.CaseSchema;
import org.guichet.normalize.Outcome;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.store.OutboxRow;
import org.junit.jupiter.api.Test;

/** Who complains and asks for their data has two cases, and each knows of the other. */
class ForksTest {

    private static final String ASKS =
            "Par ailleurs, je vous demande une copie de toutes les données personnelles que vous détenez sur moi.";
    private static final String BOTH =
            "Mon colis est arrivé cassé, c'est inadmissible : remboursez-moi les 80 euros.\r\n\r\n" + ASKS;

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final Mailroom room = new Mailroom(store);

    private Case forkOf(Case complaint) {
        return room.newest(Forks.of(complaint).orElseThrow());
    }

    private List<Case> all() {
        return store.newest(100, 0, one -> one);
    }

    private static Mails both() {
        return Mails.from(Mails.ZOE).id(Mails.FIRST_ID).subject("Colis cassé").text(BOTH);
    }

    @Test
    void aComplaintThatAsksForDataOpensTwoCasesThatNameEachOther() {
        Case complaint = room.opened(both().raw());
        Case fork = forkOf(complaint);

        assertThat(complaint.identity().decision().kind()).isEqualTo(DecisionKind.COMPLAINT);
        assertThat(fork.identity().decision().kind()).isEqualTo(DecisionKind.DATA_REQUEST);
        assertThat(fork.identity().reference())
                .isNotEqualTo(complaint.identity().reference());
        assertThat(complaint.handling().flags()).contains(Forks.DATA_REQUEST);
        assertThat(fork.handling().flags()).contains(Forks.FORKED).doesNotContain(Forks.DATA_REQUEST);
        assertThat(fork.handling().related())
                .containsExactly(new Relation(
                        complaint.identity().id(), RelationKind.FOLLOW_UP, 1, List.of("The same message complains.")));
        assertThat(Forks.of(fork)).contains(complaint.identity().id());
        assertThat(complaint.evidence().get("/related/0").quote()).contains("données");
        assertThat(new CaseSchema().violations(fork)).isEmpty();
        assertThat(new CaseSchema().violations(complaint)).isEmpty();
        assertThat(store.outbox().undelivered("crm", 10))
                .extracting(OutboxRow::caseId)
                .containsExactlyInAnyOrder(
                        complaint.identity().id(), fork.identity().id());
        assertThat(store.reconcile().addsUp()).isTrue();
    }

    @Test
    void theRequestHasThePersonAndNothingOfTheComplaint() {
        Case complaint = room.opened(both().raw());
        Case fork = forkOf(complaint);

        assertThat(fork.people()).isEqualTo(complaint.people());
        assertThat(fork.substance().narrative()).isEqualTo(complaint.substance().narrative());
        assertThat(complaint.substance().remedySought()).isNotEmpty();
        assertThat(fork.substance().remedySought()).isEmpty();
        assertThat(fork.substance().amounts()).isEmpty();
        assertThat(fork.substance().harm()).isNull();
        assertThat(fork.handling().missing())
                .extracting(Missing::field)
                .doesNotContain("/remedySought", "/occurredOn", "/references");
        assertThat(fork.evidence().values()).allSatisfy(found -> assertThat(found.contact())
                .isEqualTo(fork.firstContact().id()));
    }

    @Test
    void aRequestAloneIsOneCase() {
        Case request = room.opened(Mails.from(Mails.ZOE)
                .subject("Mes données")
                .text("Je vous demande une copie de toutes les données personnelles que vous détenez sur moi.")
                .raw());

        assertThat(request.identity().decision().kind()).isEqualTo(DecisionKind.DATA_REQUEST);
        assertThat(all()).containsExactly(request);
    }

    @Test
    void aFollowUpThatAsksForDataForksOnce() {
        Case complaint = room.opened(Mails.complaint());
        Mails asking = Mails.from(Mails.ZOE).withTokenOf(complaint).text(ASKS);
        room.place(room.mail(asking.id("second-1@example.fr").raw()));
        Case next = room.newest(complaint.identity().id());
        Case fork = forkOf(next);

        assertThat(next.contacts()).hasSize(2);
        assertThat(next.handling().flags()).contains(Forks.DATA_REQUEST);
        assertThat(next.identity().decision()).isEqualTo(complaint.identity().decision());
        assertThat(fork.firstContact().text()).contains("Par ailleurs");
        assertThat(fork.handling().related())
                .extracting(Relation::caseId)
                .containsExactly(complaint.identity().id());
        assertThat(new CaseSchema().violations(next)).isEmpty();

        room.place(room.mail(Mails.from(Mails.ZOE)
                .withTokenOf(complaint)
                .id("third-1@example.fr")
                .text(ASKS)
                .raw()));

        assertThat(all()).hasSize(2);
        assertThat(room.newest(complaint.identity().id()).contacts()).hasSize(3);
        assertThat(store.reconcile().addsUp()).isTrue();
    }

    @Test
    void aReplyThatIsBothForksToo() {
        Case complaint = room.opened(Mails.complaint());
        room.place(room.mail(Mails.from(Mails.ZOE)
                .withTokenOf(complaint)
                .id("second-1@example.fr")
                .text(BOTH)
                .raw()));

        assertThat(all()).hasSize(2);
        assertThat(forkOf(room.newest(complaint.identity().id()))
                        .identity()
                        .decision()
                        .kind())
                .isEqualTo(DecisionKind.DATA_REQUEST);
    }

    @Test
    void aReplyToARequestForDataForksNothing() {
        Case complaint = room.opened(both().raw());
        Case fork = forkOf(complaint);
        room.place(room.mail(Mails.from(Mails.ZOE)
                .withTokenOf(fork)
                .id("second-1@example.fr")
                .text(ASKS)
                .raw()));

        assertThat(all()).hasSize(2);
        assertThat(room.newest(fork.identity().id()).contacts()).hasSize(2);
    }

    @Test
    void theSameMailOnceMoreForksNothing() {
        Case complaint = room.opened(both().raw());
        room.place(room.mail(both().raw()));

        assertThat(all()).hasSize(2);
        assertThat(room.newest(complaint.identity().id()).identity().revision()).isEqualTo(1);
    }

    @Test
    void anAnswerToTheMailJoinsTheComplaintNotTheRequest() {
        Case complaint = room.opened(both().raw());
        room.place(room.mail(Mails.from(Mails.ZOE)
                .answering(Mails.FIRST_ID)
                .vouchedFor("example.fr")
                .id("second-1@example.fr")
                .text("Avez-vous du nouveau ?")
                .raw()));

        assertThat(room.newest(complaint.identity().id()).contacts()).hasSize(2);
    }

    @Test
    void theForkedArrivalIsReadAsTheSameRequestAgain() {
        Case complaint = room.opened(both().raw());
        Case fork = forkOf(complaint);
        UUID derived = fork.firstContact().id();

        Arrival arrival = store.arrival(derived).orElseThrow();
        Outcome.CaseOpened again = (Outcome.CaseOpened) room.understood(arrival);

        assertThat(again.opened().identity().decision())
                .isEqualTo(fork.identity().decision());
        assertThat(again.opened().identity().reference())
                .isEqualTo(fork.identity().reference());
        assertThat(again.opened().substance()).isEqualTo(fork.substance());
        assertThat(again.request()).isEmpty();
        assertThat(again.ties()).isEqualTo(Ties.NONE);
    }
}
