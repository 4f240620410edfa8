package org.guichet.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;
import org.guichet.cases.Relation;
import org.guichet.followup.FollowUpPolicy.Cell;
import org.guichet.followup.Ties.Word;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.submission.Tie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every line of the policy table, by mails that are really read. */
class FollowUpPolicyTest {

    private final InMemoryCaseStore store = new InMemoryCaseStore();

    @ParameterizedTest
    @CsvSource({
        "TOKEN,     known,   VOUCHED, FOLLOW_UP",
        "TOKEN,     known,   SILENT,  FOLLOW_UP",
        "TOKEN,     known,   REFUSED, UNVERIFIED",
        "TOKEN,     unknown, VOUCHED, UNVERIFIED",
        "TOKEN,     unknown, SILENT,  UNVERIFIED",
        "TOKEN,     unknown, REFUSED, NEW_CASE",
        "MESSAGE,   known,   VOUCHED, FOLLOW_UP",
        "MESSAGE,   known,   SILENT,  UNVERIFIED",
        "MESSAGE,   known,   REFUSED, NEW_CASE",
        "MESSAGE,   unknown, VOUCHED, NEW_CASE",
        "MESSAGE,   unknown, SILENT,  NEW_CASE",
        "MESSAGE,   unknown, REFUSED, NEW_CASE",
        "REFERENCE, known,   VOUCHED, FOLLOW_UP",
        "REFERENCE, known,   SILENT,  UNVERIFIED",
        "REFERENCE, known,   REFUSED, NEW_CASE",
        "REFERENCE, unknown, VOUCHED, NEW_CASE",
        "REFERENCE, unknown, SILENT,  NEW_CASE",
        "REFERENCE, unknown, REFUSED, NEW_CASE",
        "ORDER,     known,   VOUCHED, FOLLOW_UP",
        "ORDER,     known,   SILENT,  FOLLOW_UP",
        "ORDER,     known,   REFUSED, UNVERIFIED",
        "ORDER,     unknown, VOUCHED, NEW_CASE",
        "ORDER,     unknown, SILENT,  NEW_CASE",
        "ORDER,     unknown, REFUSED, NEW_CASE"
    })
    void decidesByDefault(Tie.By by, String sender, Word word, Verdict expected) {
        Mailroom room = new Mailroom(store);
        Case opened = opened(by, room);
        assertIs(expected, room, opened, room.mail(mail(by, sender.equals("known"), word, opened)));
    }

    /** Whatever is configured, in each line alone, is what happens there and in no other line. */
    @ParameterizedTest
    @EnumSource(Verdict.class)
    void obeysEveryOtherTable(Verdict configured) {
        for (Cell cell : FollowUpPolicy.defaults().cells().keySet()) {
            if (!cell.allows(configured)) {
                continue;
            }
            Map<Cell, Verdict> cells = new HashMap<>(FollowUpPolicy.defaults().cells());
            cells.put(cell, configured);
            Mailroom room = new Mailroom(new InMemoryCaseStore(), new FollowUpPolicy(cells), 200);
            Map<Tie.By, Case> cases = new EnumMap<>(Tie.By.class);
            for (Cell line : cells.keySet()) {
                Case opened = cases.computeIfAbsent(
                        line.by() == Tie.By.ORDER ? Tie.By.ORDER : Tie.By.MESSAGE, by -> opened(by, room));
                Arrival arrival = room.mail(mail(line.by(), line.known(), line.word(), opened));
                assertIs(cells.get(line), room, room.newest(opened.identity().id()), arrival);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Tie.By.class,
            names = {"MESSAGE", "REFERENCE", "ORDER"})
    void cannotBeToldToLetStrangersIn(Tie.By by) {
        for (Word word : Word.values()) {
            Map<Cell, Verdict> cells = new HashMap<>(FollowUpPolicy.defaults().cells());
            cells.put(new Cell(by, false, word), Verdict.FOLLOW_UP);
            assertThatIllegalArgumentException().isThrownBy(() -> new FollowUpPolicy(cells));
            cells.remove(new Cell(by, false, word));
            assertThatIllegalArgumentException().isThrownBy(() -> new FollowUpPolicy(cells));
        }
    }

    /** Zoé's complaint; or the failure of her order, noticed by a system. */
    private static Case opened(Tie.By by, Mailroom room) {
        return by == Tie.By.ORDER ? room.noticed("CMD-4711", Mails.ZOE) : room.opened(Mails.complaint());
    }

    private static String mail(Tie.By by, boolean known, Word word, Case opened) {
        Mails mail = Mails.from(known ? Mails.ZOE : Mails.STRANGER);
        switch (by) {
            case TOKEN -> mail.withTokenOf(opened);
            case MESSAGE -> mail.answering(Mails.FIRST_ID);
            case REFERENCE -> mail.naming(opened);
            case ORDER -> mail.text("Bonjour, ma commande CMD-4711 n'arrive pas.");
        }
        switch (word) {
            case VOUCHED -> mail.vouchedFor(known ? "example.fr" : "example.com");
            case REFUSED -> mail.refused();
            case SILENT -> {}
        }
        return mail.raw();
    }

    private static void assertIs(Verdict expected, Mailroom room, Case before, Arrival arrival) {
        Placed placed = room.place(arrival);
        Case after = room.newest(before.identity().id());
        boolean grew = after.contacts().size() > before.contacts().size();
        switch (expected) {
            case FOLLOW_UP, UNVERIFIED -> {
                boolean verified = expected == Verdict.FOLLOW_UP;
                assertThat(placed)
                        .isEqualTo(new Placed.Attached(before.identity().reference(), verified));
                assertThat(grew).isTrue();
                assertThat(after.contacts().get(after.contacts().size() - 1).sameComplainant())
                        .isEqualTo(verified ? true : null);
                assertThat(room.status(arrival).state()).isEqualTo(ArrivalState.FOLLOW_UP);
            }
            case NEW_CASE -> {
                assertThat(grew).isFalse();
                assertThat(room.status(arrival).state()).isEqualTo(ArrivalState.CASE);
                assertThat(room.caseOf(arrival).handling().related())
                        .extracting(Relation::caseId)
                        .containsExactly(before.identity().id());
            }
            case QUARANTINE -> {
                assertThat(grew).isFalse();
                assertThat(room.status(arrival).state()).isEqualTo(ArrivalState.QUARANTINED);
                assertThat(room.status(arrival).reason()).isEqualTo(ReasonCode.FOLLOW_UP_UNCLEAR.code());
            }
        }
    }
}
