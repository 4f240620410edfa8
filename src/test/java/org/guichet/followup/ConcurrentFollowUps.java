package org.guichet.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.store.CaseStoreContract.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.store.CaseStore;
import org.guichet.store.OutboxRow;
import org.guichet.store.Reconciliation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for follow-ups that come at once, in every store. */
@Timeout(120)
interface ConcurrentFollowUps {

    int MANY = 50;

    /** The store of one gateway. */
    CaseStore store();

    /** That of another gateway on the same data, or the same store where there can be no other. */
    CaseStore otherStore();

    @Test
    default void fiftyRepliesAtOnceAreFiftyContactsInTheOrderOfTheirRevisions() throws Exception {
        List<Mailroom> rooms = List.of(new Mailroom(store()), new Mailroom(otherStore()));
        Case opened = rooms.get(0).opened(Mails.complaint());
        List<Arrival> replies = IntStream.range(0, MANY)
                .mapToObj(i -> rooms.get(i % 2)
                        .mail(Mails.from(Mails.ZOE)
                                .withTokenOf(opened)
                                .id("reply-" + i + "@example.fr")
                                .text("Message " + i)
                                .raw()))
                .toList();

        List<Placed> placed = together(MANY, i -> rooms.get(i % 2).place(replies.get(i)));

        assertThat(placed).containsOnly(new Placed.Attached(opened.identity().reference(), true));
        Case newest = store().caseById(opened.identity().id()).orElseThrow();
        assertThat(newest.identity().revision()).isEqualTo(1 + MANY);
        assertThat(newest.contacts().subList(1, 1 + MANY))
                .extracting(Contact::id)
                .containsExactlyInAnyOrderElementsOf(
                        replies.stream().map(Arrival::id).toList());
        assertThat(store().outbox().undelivered("crm", 1_000))
                .as("each revision told once, in order")
                .extracting(OutboxRow::revision)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1 + MANY).boxed().toList());
        Reconciliation account = store().reconcile();
        assertThat(account.addsUp()).isTrue();
        assertThat(account.total().followUps()).isEqualTo(MANY);
    }

    @Test
    default void copiesOfAMailThatComeAtOnceAreOneCase() throws Exception {
        List<Mailroom> rooms = List.of(new Mailroom(store()), new Mailroom(otherStore()));
        List<Arrival> copies = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            copies.add(rooms.get(i % 2).came("mailbox-" + i, ChannelKind.EMAIL, "message/rfc822", Mails.complaint()));
        }
        List<Placed> placed = together(10, i -> rooms.get(i % 2).place(copies.get(i)));

        assertThat(store().caseCount()).isEqualTo(1);
        assertThat(placed).filteredOn(Placed.Opened.class::isInstance).hasSize(1);
        assertThat(placed).filteredOn(Placed.Attached.class::isInstance).hasSize(9);
        Set<ArrivalState> states = copies.stream()
                .map(copy -> store().status(copy.id()).orElseThrow().state())
                .collect(Collectors.toSet());
        assertThat(states).containsExactlyInAnyOrder(ArrivalState.CASE, ArrivalState.FOLLOW_UP);
    }
}
