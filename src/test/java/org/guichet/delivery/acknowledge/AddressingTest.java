package org.guichet.delivery.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.delivery.acknowledge.Complaint.aComplaint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guichet.cases.Automatic;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.MailFacts;
import org.guichet.cases.Origin;
import org.junit.jupiter.api.Test;

class AddressingTest {

    private static final Set<DecisionKind> KINDS = EnumSet.of(DecisionKind.COMPLAINT, DecisionKind.ENQUIRY);

    private Addressing addressing = addressing(Set.of());

    private static Addressing addressing(Set<String> channels) {
        return new Addressing(new AcknowledgeRules(KINDS, channels, Set.of("example.org"), 3));
    }

    private void isWithheld(Complaint complaint, Reason reason) {
        assertThat(addressing.of(complaint.made())).isEqualTo(new Addressing.Recipient.Nobody(reason));
    }

    private void isSentTo(Complaint complaint, String address) {
        assertThat(addressing.of(complaint.made()))
                .isEqualTo(new Addressing.Recipient.To(Mailbox.parse(address).orElseThrow()));
    }

    @Test
    void writesToWhoeverComplains() {
        isSentTo(aComplaint(), Complaint.SENDER);
        isSentTo(aComplaint().thatIs(DecisionKind.ENQUIRY), Complaint.SENDER);
        isSentTo(aComplaint().withoutMail(), Complaint.SENDER);
        isSentTo(aComplaint().startedBy(Origin.REPRESENTATIVE), Complaint.SENDER);
    }

    @Test
    void neverWritesToWhatMustNotBeAnswered() {
        isWithheld(aComplaint().flagged("no-acknowledgement"), Reason.FLAGGED);
        isWithheld(aComplaint().flagged("spam-suspected"), Reason.SPAM);
        isWithheld(aComplaint().startedBy(Origin.PROACTIVE), Reason.PROACTIVE);
        isWithheld(aComplaint().thatIs(DecisionKind.PRAISE), Reason.KIND);
    }

    @Test
    void neverWritesToItselfOrToNobody() {
        isWithheld(aComplaint().from("support@example.org"), Reason.OWN);
        isWithheld(aComplaint().from("claire@shop.EXAMPLE.org"), Reason.OWN);
        isWithheld(aComplaint().from("no-reply@example.fr"), Reason.UNREAD);
        isWithheld(aComplaint().from(null), Reason.NO_ADDRESS);
    }

    @Test
    void neverWritesToAnAddressThatCouldCarryMore() {
        isWithheld(aComplaint().from("zoe@example.fr\r\nBcc: all@example.org"), Reason.UNSENDABLE);
        isWithheld(aComplaint().from("zoe@example.fr,max@example.fr"), Reason.UNSENDABLE);
    }

    @Test
    void takesNoAddressOutOfRunningText() {
        isWithheld(aComplaint().offeredInText(), Reason.NO_ADDRESS);
    }

    @Test
    void doesNotWriteToWhereOthersAreToBeAnswered() {
        MailFacts elsewhere =
                new MailFacts("1@example.fr", List.of(), List.of(), "victim@example.com", null, Automatic.NO);
        isSentTo(aComplaint().withMail(elsewhere), Complaint.SENDER);
    }

    @Test
    void writesForTheChannelsThatAcknowledge() {
        addressing = addressing(Set.of("support-fr"));
        isSentTo(aComplaint().on("support-fr"), Complaint.SENDER);
        isWithheld(aComplaint().on("support-uk"), Reason.CHANNEL);
    }
}
