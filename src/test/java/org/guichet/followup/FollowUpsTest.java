package org.guichet.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.Missing;
import org.guichet.cases.ReferenceKind;
import org.guichet.normalize.CaseSchema;
import org.guichet.store.ByHand;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.store.OutboxRow;
import org.junit.jupiter.api.Test;

/** Replies join their case, and nobody joins a stranger's. */
class FollowUpsTest {

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final Mailroom room = new Mailroom(store);
    private final Case opened = room.opened(Mails.complaint());

    private UUID id() {
        return opened.identity().id();
    }

    private Case newest() {
        return room.newest(id());
    }

    private Placed placed(Mails mail) {
        return room.place(room.mail(mail.raw()));
    }

    private Placed.Attached attached(boolean verified) {
        return new Placed.Attached(opened.identity().reference(), verified);
    }

    @Test
    void keepsWhatTheCaseSaysAndAddsTheContact() {
        Arrival arrival = room.mail(Mails.from(Mails.ZOE)
                .withTokenOf(opened)
                .id("second-1@example.fr")
                .text("Il manque aussi la facture.\r\n\r\nLe 20 novembre 2026, Support a écrit :\r\n> Nous cherchons.")
                .raw());
        assertThat(room.place(arrival)).isEqualTo(attached(true));

        Case next = newest();
        assertThat(next.identity().revision()).isEqualTo(2);
        assertThat(next.identity().decision()).isEqualTo(opened.identity().decision());
        assertThat(next.substance().narrative()).isEqualTo(opened.substance().narrative());
        assertThat(next.handling().deadlines()).isEqualTo(opened.handling().deadlines());
        assertThat(next.handling().flags()).isEqualTo(opened.handling().flags());
        Contact reply = next.contacts().get(1);
        assertThat(reply.id()).isEqualTo(arrival.id());
        assertThat(reply.text()).contains("Il manque aussi la facture.").contains("Nous cherchons.");
        assertThat(reply.quoted()).isNotEmpty();
        assertThat(new CaseSchema().violations(next)).isEmpty();
        assertThat(next.evidence().get("/contacts/1").part()).isEqualTo("header:To");
        assertThat(next.evidence().get("/contacts/1").quote()).isNull();
        assertThat(store.outbox().undelivered("crm", 10))
                .extracting(OutboxRow::revision)
                .containsExactly(1, 2);
    }

    @Test
    void findsTheTokenInOurMessageIdToo() {
        String ours = TokenPlaces.inMessageId(Mailroom.TOKENS.issue(id()), "ack", "example.org");
        assertThat(placed(Mails.from(Mails.ZOE).answering(ours))).isEqualTo(attached(true));
        assertThat(placed(Mails.from(Mails.ZOE).header("References: <other@example.net>\r\n <" + ours + ">")))
                .isEqualTo(attached(true));
    }

    @Test
    void findsTheMailboxThatAnAliasHides() {
        String token = Mailroom.TOKENS.issue(id());
        assertThat(placed(Mails.from(Mails.ZOE).header("Delivered-To: support+" + token + "@example.org")))
                .isEqualTo(attached(true));
    }

    @Test
    void believesNoForgedToken() {
        String forged = new ReplyTokens(List.of(ReplyTokensTest.key(9))).issue(id());
        Arrival arrival = room.mail(Mails.from(Mails.ZOE)
                .header("Delivered-To: support+" + forged + "@example.org")
                .raw());
        assertThat(room.place(arrival)).isEqualTo(new Placed.Opened(arrival.reference()));
        assertThat(newest()).isEqualTo(opened);
    }

    @Test
    void marksWhoAnswersFromAnotherAddress() {
        assertThat(placed(Mails.from(Mails.STRANGER).withTokenOf(opened))).isEqualTo(attached(false));
        assertThat(newest().handling().flags()).contains(FollowUpFlags.UNVERIFIED);
        assertThat(newest().people()).isEqualTo(opened.people());
        assertThat(newest().contacts().get(1).sameComplainant()).isNull();
    }

    @Test
    void anUnverifiedFollowUpMakesNobodyKnown() {
        placed(Mails.from(Mails.STRANGER).withTokenOf(opened).id("eve-1@example.com"));
        Placed second = placed(Mails.from(Mails.STRANGER).naming(opened).answering("eve-1@example.com"));
        assertThat(second).isInstanceOf(Placed.Linked.class);
        assertThat(newest().contacts()).hasSize(2);
    }

    @Test
    void doesNotAddACustomersReplyToAnotherCustomersCaseBecauseOfANumberInTheSubject() {
        Case other =
                room.opened(Mails.from(Mails.STRANGER).id("eve-1@example.com").raw());
        Arrival arrival = room.mail(Mails.from(Mails.STRANGER)
                .naming(opened)
                .answering("eve-1@example.com")
                .vouchedFor("example.com")
                .raw());
        assertThat(room.place(arrival))
                .as("the mail that it answers leads home, the number leads to a stranger")
                .isEqualTo(new Placed.Attached(other.identity().reference(), true));
        assertThat(newest()).isEqualTo(opened);
    }

    @Test
    void linksAStrangersMailAndSaysWhy() {
        Arrival arrival = room.mail(Mails.from(Mails.STRANGER).naming(opened).raw());
        assertThat(room.place(arrival))
                .isEqualTo(
                        new Placed.Linked(arrival.reference(), opened.identity().reference()));
        Case linked = room.caseOf(arrival);
        assertThat(linked.handling().related().get(0).why())
                .containsExactly(
                        "Names case: " + opened.identity().reference() + ".",
                        "The sender is none of its people.",
                        "Nobody vouches for the sender.");
        assertThat(linked.evidence().get("/related/0").part()).isEqualTo("header:Subject");
        assertThat(new CaseSchema().violations(linked)).isEmpty();
        assertThat(newest()).isEqualTo(opened);
    }

    @Test
    void anIdThatManySendersUseLeadsEachToTheirOwnCase() {
        Mails.from("ada.roux@example.com");
        Case ada = room.opened(Mails.from("ada.roux@example.com")
                .id(Mails.FIRST_ID)
                .text("Ma chaudière est en panne.")
                .raw());
        assertThat(placed(Mails.from("ada.roux@example.com").answering(Mails.FIRST_ID)))
                .isEqualTo(new Placed.Attached(ada.identity().reference(), false));
        assertThat(newest()).isEqualTo(opened);
        assertThat(placed(Mails.from(Mails.STRANGER).answering(Mails.FIRST_ID))).isInstanceOf(Placed.Linked.class);
    }

    @Test
    void nobodyIsKnownByANoReplyAddress() {
        String shop = "no-reply@shop.example.com";
        Case throughAForm =
                room.opened(Mails.from(shop).text("Ma lampe est cassée.").raw());
        Placed other = placed(Mails.from(shop)
                .naming(throughAForm)
                .vouchedFor("shop.example.com")
                .text("Mon vélo est volé."));
        assertThat(other).isInstanceOf(Placed.Linked.class);
    }

    @Test
    void whoForwardsAReplyIsNotItsSender() {
        Arrival arrival = room.mail(Mails.from(Mails.STRANGER)
                .subject("Tr: [" + opened.identity().reference() + "] Colis")
                .text(
                        "Pour vous.\r\n\r\n-------- Message transféré --------\r\nDe : <" + Mails.ZOE
                                + ">\r\nDate : 20 novembre 2026\r\nÀ : shop@example.com\r\nSujet : Colis\r\n\r\nMon colis est cassé.")
                .raw());
        assertThat(room.place(arrival)).isInstanceOf(Placed.Linked.class);
        assertThat(newest()).isEqualTo(opened);
    }

    @Test
    void aNumberInTheTextOfAMailJoinsNothing() {
        Arrival arrival = room.mail(Mails.from(Mails.ZOE)
                .vouchedFor("example.fr")
                .text("Comme pour " + opened.identity().reference() + ", mon autre colis est cassé.")
                .raw());
        assertThat(room.place(arrival)).isEqualTo(new Placed.Opened(arrival.reference()));
    }

    @Test
    void answersWhatWasMissingAndAsksForItNoMore() {
        assertThat(opened.handling().missing()).extracting(Missing::field).contains("/references", "/occurredOn");
        placed(Mails.from(Mails.ZOE)
                .withTokenOf(opened)
                .naming(opened)
                .text("Le colis est arrivé le 12 novembre 2026, suivi RB123456785FR."));
        Case next = newest();
        assertThat(next.handling().missing()).extracting(Missing::field).doesNotContain("/occurredOn");
        assertThat(next.substance().occurredOn()).isNotNull();
        assertThat(next.evidence().get("/occurredOn").contact())
                .isEqualTo(next.contacts().get(1).id());
        assertThat(next.substance().references())
                .as("its own reference is no news")
                .extracting(CaseReference::kind)
                .doesNotContain(ReferenceKind.CASE);
        assertThat(new CaseSchema().violations(next)).isEmpty();
    }

    @Test
    void takesNoAnswerFromAnUnverifiedSender() {
        placed(Mails.from(Mails.STRANGER).withTokenOf(opened).text("Le colis est arrivé le 12 novembre 2026."));
        assertThat(newest().handling().missing()).isEqualTo(opened.handling().missing());
        assertThat(newest().substance()).isEqualTo(opened.substance());
    }

    @Test
    void notesBothWaysOfAMailThatReachedTwoMailboxes() {
        Arrival copy = room.came(
                "orders-fr",
                ChannelKind.EMAIL,
                "message/rfc822",
                "Received: from a.example.org by b.example.org; Fri, 20 Nov 2026 10:00:03 +0100\r\n"
                        + Mails.complaint());
        assertThat(room.place(copy)).isEqualTo(attached(true));
        assertThat(newest().contacts()).extracting(Contact::channel).containsExactly("support-fr", "orders-fr");
        assertThat(newest().evidence().get("/contacts/1").by()).isEqualTo("same-mail");
        assertThat(new CaseSchema().violations(newest())).isEmpty();
    }

    @Test
    void setsASecondCopyOnTheSameChannelAside() {
        Arrival copy = room.mail(Mails.complaint());
        assertThat(room.place(copy))
                .isEqualTo(new Placed.Duplicate(opened.identity().reference()));
        assertThat(room.status(copy).state()).isEqualTo(ArrivalState.SET_ASIDE);
        assertThat(room.status(copy).reason()).isEqualTo(FollowUps.DUPLICATE);
        assertThat(room.status(copy).detail())
                .contains(opened.identity().reference().value());
    }

    @Test
    void attachesACopyThatAPersonTookBack() {
        assertThat(room.place(room.mail(Mails.complaint()), true)).isEqualTo(attached(true));
    }

    @Test
    void anErasedCaseIsNotAddedTo() {
        store.eraseCase(id(), new ByHand("claire", "Asked for it."), List.of());
        Case tombstone = newest();
        assertThat(placed(Mails.from(Mails.ZOE).withTokenOf(opened))).isInstanceOf(Placed.Linked.class);
        assertThat(newest()).isEqualTo(tombstone);
    }

    @Test
    void aCaseThatIsFullIsNotAddedTo() {
        Mailroom small = new Mailroom(store, FollowUpPolicy.defaults(), 3);
        List<Placed> all = IntStream.range(0, 4)
                .mapToObj(i -> small.place(small.mail(Mails.from(Mails.ZOE)
                        .withTokenOf(opened)
                        .text("Message " + i)
                        .raw())))
                .toList();
        assertThat(all.subList(0, 2)).containsOnly(attached(true));
        assertThat(all.subList(2, 4)).allSatisfy(placed -> assertThat(placed).isInstanceOf(Placed.Linked.class));
        assertThat(newest().contacts()).hasSize(3);
    }

    @Test
    void namesThatLeadNowhereOpenACase() {
        Arrival arrival = room.mail(Mails.from(Mails.ZOE)
                .answering("unknown@example.net")
                .subject("Re: [K7MP-4QX9] Colis")
                .raw());
        assertThat(room.place(arrival)).isEqualTo(new Placed.Opened(arrival.reference()));
    }

    @Test
    void aFormThatNamesACaseIsMarkedBecauseNobodyVouchesForIt() {
        Arrival form = room.came("web", ChannelKind.WEB_FORM, "application/json", form(Mails.ZOE));
        assertThat(room.place(form)).isEqualTo(attached(false));
        Arrival strangers = room.came("web", ChannelKind.WEB_FORM, "application/json", form(Mails.STRANGER));
        assertThat(room.place(strangers)).isInstanceOf(Placed.Linked.class);
    }

    @Test
    void staffAtTheCounterVouchForWhoStandsThere() {
        Arrival form = room.came("counter", ChannelKind.COUNTER, "application/json", form(Mails.ZOE));
        assertThat(room.place(form)).isEqualTo(attached(true));
        assertThat(newest().contacts())
                .extracting(Contact::kind)
                .containsExactly(ChannelKind.EMAIL, ChannelKind.COUNTER);
    }

    private String form(String email) {
        return "{\"name\": \"Zoé Lefèvre\", \"email\": \"" + email
                + "\", \"narrative\": \"Toujours rien.\", \"reference\": \""
                + opened.identity().reference() + "\", \"language\": \"fr\"}";
    }

    @Test
    void anEventThatNamesACaseIsCorrelated() {
        String event = """
                {"specversion": "1.0", "id": "evt-1", "source": "/orders", "type": "org.example.delivery.failed",
                 "subject": "%s", "data": {"customer": {"email": "%s"}, "order": "FR-1002003"}}
                """;
        Arrival theirs = room.came(
                "events",
                ChannelKind.EVENT,
                "application/cloudevents+json",
                event.formatted(opened.identity().reference(), Mails.ZOE));
        assertThat(room.place(theirs)).isEqualTo(attached(false));
        Arrival nobodys = room.came(
                "events",
                ChannelKind.EVENT,
                "application/cloudevents+json",
                event.formatted(opened.identity().reference(), Mails.STRANGER));
        assertThat(room.place(nobodys)).isInstanceOf(Placed.Linked.class);
    }
}
