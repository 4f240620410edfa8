package org.guichet.proof.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.guichet.store.OutboxRow;
import org.junit.jupiter.api.Test;

/** A judge that finds nothing wrong with what is wrong proves nothing. */
class JudgeTest {

    private final UUID ofCase = UUID.randomUUID();
    private final OutboxRow first = row(1);
    private final OutboxRow second = row(2);
    private final Judge judge = new Judge(List.of(first, second));

    private OutboxRow row(int revision) {
        return new OutboxRow(revision, UUID.randomUUID(), "t", "crm", ofCase, revision, 0, "body " + revision);
    }

    private static Told told(OutboxRow row, boolean acknowledged) {
        return new Told(row.eventId(), row.caseId(), row.revision(), Receiver.sha256(row.body()), acknowledged);
    }

    @Test
    void findsNothingInWhatIsRightAndRepetitionsAre() {
        assertThat(judge.findings(
                        List.of(told(first, false), told(first, true), told(first, true), told(second, true))))
                .isEmpty();
    }

    @Test
    void findsWhatWasLost() {
        assertThat(judge.findings(List.of(told(first, true), told(second, false))))
                .singleElement()
                .asString()
                .endsWith("never got through");
    }

    @Test
    void findsWhatOvertook() {
        assertThat(judge.findings(List.of(told(first, false), told(second, true), told(first, true))))
                .singleElement()
                .asString()
                .contains("came before 1 was taken");
    }

    @Test
    void findsAStrangerAndAChangedBody() {
        Told stranger = new Told(UUID.randomUUID(), UUID.randomUUID(), 1, "", true);
        Told changed = new Told(first.eventId(), ofCase, 1, Receiver.sha256("other"), true);
        assertThat(judge.findings(List.of(stranger, changed, told(second, true))))
                .satisfiesExactly(one -> assertThat(one).endsWith("was never written"), one -> assertThat(one)
                        .contains("other words"));
    }
}
