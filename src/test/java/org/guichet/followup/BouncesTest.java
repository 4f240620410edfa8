package org.guichet.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Automatic;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.normalize.CaseSchema;
import org.guichet.store.ByHand;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;

/** Reports about our own mails find the case that the mail was about. */
class BouncesTest {

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final Mailroom room = new Mailroom(store);
    private final Case opened = room.opened(Mails.complaint());

    private String ours() {
        return TokenPlaces.inMessageId(Mailroom.TOKENS.issue(opened.identity().id()), "ack", "example.org");
    }

    private Case newest() {
        return room.newest(opened.identity().id());
    }

    @Test
    void marksTheComplainantUnreachable() {
        Arrival report = room.mail(report(ours(), Mails.ZOE, "failed", "5.1.1"));
        assertThat(room.bounced(report))
                .contains(new Placed.Attached(opened.identity().reference(), true));
        assertThat(room.status(report).state()).isEqualTo(ArrivalState.FOLLOW_UP);
        Case next = newest();
        assertThat(next.handling().flags()).containsExactly(FollowUpFlags.UNREACHABLE);
        assertThat(next.evidence().get("/flags/0").contact()).isEqualTo(report.id());
        assertThat(next.contacts().get(1).message().automatic()).isEqualTo(Automatic.BOUNCE);
        assertThat(next.substance()).isEqualTo(opened.substance());
        assertThat(new CaseSchema().violations(next)).isEmpty();
        assertThat(store.caseCount()).isEqualTo(1);
    }

    @Test
    void findsAMailThatWasOnlyNotedToo() {
        store.mailIndex().sent(opened.identity().id(), "guichet.ack-1@example.org");
        assertThat(room.bounced(room.mail(report("guichet.ack-1@example.org", Mails.ZOE, "failed", "5.1.1"))))
                .isPresent();
    }

    @Test
    void marksOnceHoweverManyReportsCome() {
        room.bounced(room.mail(report(ours(), Mails.ZOE, "failed", "5.1.1")));
        room.bounced(room.mail(report(ours(), Mails.ZOE, "failed", "5.2.1")));
        assertThat(newest().handling().flags()).containsExactly(FollowUpFlags.UNREACHABLE);
        assertThat(newest().contacts()).extracting(Contact::kind).hasSize(3);
    }

    @Test
    void leavesASideWhatSaysNothingOfTheComplainant() {
        for (String raw : new String[] {
            report("guichet.unknown@example.org", Mails.ZOE, "failed", "5.1.1"),
            report("mail-1@example.net", Mails.ZOE, "failed", "5.1.1"),
            report(Mails.FIRST_ID, Mails.ZOE, "failed", "5.1.1"),
            report(ours(), Mails.STRANGER, "failed", "5.1.1"),
            report(ours(), Mails.ZOE, "failed", "4.2.2"),
            report(ours(), Mails.ZOE, "delayed", "4.4.1"),
            report(ours(), Mails.ZOE, "delivered", "2.0.0")
        }) {
            assertThat(room.bounced(room.mail(raw))).isEmpty();
        }
        assertThat(newest()).isEqualTo(opened);
    }

    @Test
    void believesNoForgedToken() {
        String forged = TokenPlaces.inMessageId(
                new ReplyTokens(java.util.List.of(ReplyTokensTest.key(9)))
                        .issue(opened.identity().id()),
                "ack",
                "example.org");
        assertThat(room.bounced(room.mail(report(forged, Mails.ZOE, "failed", "5.1.1"))))
                .isEmpty();
    }

    @Test
    void addsNothingToAnErasedCase() {
        store.eraseCase(opened.identity().id(), new ByHand("claire", "Asked for it."), java.util.List.of());
        assertThat(room.bounced(room.mail(report(ours(), Mails.ZOE, "failed", "5.1.1"))))
                .isEmpty();
    }

    private static String report(String about, String recipient, String action, String status) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
                To: support@example.org
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                Date: Fri, 20 Nov 2026 17:46:11 +0100
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=d

                --d
                Content-Type: text/plain; charset=utf-8

                This is a report about your message.

                --d
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s

                --d
                Content-Type: text/rfc822-headers

                From: support@example.org
                To: %s
                Subject: We have received your complaint
                Message-ID: <%s>

                --d--
                """.formatted(recipient, action, status, recipient, about).replace("\n", "\r\n");
    }
}
