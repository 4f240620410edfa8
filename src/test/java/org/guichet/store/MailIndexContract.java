package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guichet.store.CaseStoreContract.id;
import static org.guichet.store.CaseStoreContract.together;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Case;
import org.junit.jupiter.api.Test;

/** What every store promises about the ids of mails. */
public interface MailIndexContract {

    CaseStore store();

    Arrival recorded(String key);

    Case registered(String key, String... subscribers);

    private Case opening(Arrival arrival, String messageId) {
        return Cases.withMessageId(Cases.openedBy(arrival), messageId);
    }

    private Case openedByMail(String key, String messageId) {
        Arrival arrival = recorded(key);
        Case opened = opening(arrival, messageId);
        assertThat(store().register(opened, arrival.id(), List.of())).isTrue();
        return opened;
    }

    @Test
    default void leadsFromTheIdOfAMailToItsCase() {
        Case opened = openedByMail("m1", "a-1@example.fr");
        assertThat(store().mailIndex().casesOf("a-1@example.fr")).containsExactly(id(opened));
        assertThat(store().mailIndex().casesOf("<a-1@example.fr>")).containsExactly(id(opened));
        assertThat(store().mailIndex().casesOf("a-2@example.fr")).isEmpty();
        assertThat(store().mailIndex().caseOfOurs("a-1@example.fr")).isEmpty();
    }

    @Test
    default void leadsFromTheIdOfAFollowUpToItsCase() {
        Case opened = registered("m1");
        Arrival later = recorded("m2");
        Case next = Cases.withMessageId(Cases.followedUp(opened, later), "b-1@example.fr");
        assertThat(store().revise(next, later.id(), List.of())).isEqualTo(new Revised.Stored());
        assertThat(store().mailIndex().casesOf("b-1@example.fr")).containsExactly(id(opened));
    }

    @Test
    default void knowsAnIdHoweverLongOrOdd() {
        for (String odd : List.of("x".repeat(900) + "@example.fr", "é\u0001\u20AC@example.fr", "' OR 1=1 --")) {
            Case opened = openedByMail("m-" + odd.hashCode(), odd);
            assertThat(store().mailIndex().casesOf(odd)).as(odd).containsExactly(id(opened));
        }
    }

    @Test
    default void tellsMailsApartWhoseSendersRepeatAnId() {
        Case one = openedByMail("m1", "1@localhost");
        Arrival other = recorded("m2");
        Case changed = Cases.withMessageId(Cases.writtenBy(Cases.openedBy(other), "Une autre lettre."), "1@localhost");
        assertThat(store().register(changed, other.id(), List.of())).isTrue();
        assertThat(store().mailIndex().casesOf("1@localhost")).containsExactlyInAnyOrder(id(one), id(changed));
    }

    @Test
    default void answersNoMoreCasesThanAreWorthLookingAt() {
        IntStream.range(0, MailIndex.MOST_CASES + 5).forEach(i -> {
            Arrival arrival = recorded("m" + i);
            Case opened = Cases.writtenBy(Cases.openedBy(arrival), "Lettre " + i);
            store().register(Cases.withMessageId(opened, "1@localhost"), arrival.id(), List.of());
        });
        assertThat(store().mailIndex().casesOf("1@localhost")).hasSize(MailIndex.MOST_CASES);
    }

    @Test
    default void opensNoSecondCaseOfTheSameMail() {
        Case opened = openedByMail("m1", "a-1@example.fr");
        Arrival copy = recorded("m2");
        Case second = opening(copy, "a-1@example.fr");
        assertThat(store().register(second, copy.id(), List.of("crm"))).isFalse();
        assertThat(store().status(copy.id()).orElseThrow().state()).isEqualTo(ArrivalState.RECEIVED);
        assertThat(store().caseCount()).isEqualTo(1);
        assertThat(store().outbox().undelivered("crm", 10)).isEmpty();
        MailPrint print = MailPrint.of(second.firstContact()).orElseThrow();
        assertThat(store().mailIndex().caseOf(print)).contains(id(opened));
    }

    @Test
    default void opensOneCaseWhenCopiesComeAtOnce() throws Exception {
        List<Arrival> copies =
                IntStream.range(0, 20).mapToObj(i -> recorded("m" + i)).toList();
        List<Boolean> answers = together(20, i -> {
            Arrival copy = copies.get(i);
            return store().register(opening(copy, "a-1@example.fr"), copy.id(), List.of("crm"));
        });
        assertThat(answers).containsOnlyOnce(true);
        assertThat(store().caseCount()).isEqualTo(1);
        assertThat(store().pending(100)).hasSize(19);
    }

    @Test
    default void remembersNothingOfACaseThatWasNotOpened() {
        Arrival aside = recorded("m1");
        store().setAside(aside.id(), "spam", "Spam.");
        assertThat(store().register(opening(aside, "a-1@example.fr"), aside.id(), List.of()))
                .isFalse();
        assertThat(store().mailIndex().casesOf("a-1@example.fr")).isEmpty();
        openedByMail("m2", "a-1@example.fr");
    }

    @Test
    default void leadsFromMailsOfOursToTheirCase() {
        Case opened = registered("m1");
        store().mailIndex().sent(id(opened), "guichet.ack-1@example.org");
        store().mailIndex().sent(id(opened), "guichet.ack-1@example.org");
        assertThat(store().mailIndex().caseOfOurs("<guichet.ack-1@example.org>"))
                .contains(id(opened));
        assertThat(store().mailIndex().casesOf("guichet.ack-1@example.org")).containsExactly(id(opened));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().mailIndex().sent(UUID.randomUUID(), "guichet.ack-2@example.org"));
    }

    @Test
    default void forgetsTheIdsOfAnErasedCase() {
        Case opened = openedByMail("m1", "a-1@example.fr");
        store().mailIndex().sent(id(opened), "guichet.ack-1@example.org");
        store().eraseCase(id(opened), ErasureContract.REQUESTED, List.of());
        assertThat(store().mailIndex().casesOf("a-1@example.fr")).isEmpty();
        assertThat(store().mailIndex().caseOfOurs("guichet.ack-1@example.org")).isEmpty();
    }
}
