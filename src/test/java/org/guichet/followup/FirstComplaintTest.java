package org.guichet.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.Deadline;
import org.guichet.cases.DeadlineKind;
import org.guichet.cases.Handling;
import org.guichet.normalize.Outcome;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;

/** The clocks of a case that a system opened. What else a first complaint changes is shown by {@code NoticesContract}. */
class FirstComplaintTest {

    private static final Deadline FIRST = deadline(LocalDate.of(2027, 1, 20));
    private static final Deadline LATER = deadline(LocalDate.of(2027, 2, 3));

    private final Mailroom room = new Mailroom(new InMemoryCaseStore());
    private final Case noticed = room.noticed("CMD-4711", Mails.ZOE);

    private static Deadline deadline(LocalDate due) {
        return new Deadline("fr-consumer-code", DeadlineKind.FINAL, due, "sentAt", "2026-1");
    }

    /** The case that a mail alone would be, with this clock running. */
    private Case complaint(Deadline deadline) {
        Arrival arrival = room.mail(Mails.from(Mails.ZOE)
                .text("Bonjour, ma commande CMD-4711 n'arrive pas. Je veux être remboursée.")
                .raw());
        Case alone = ((Outcome.CaseOpened) room.understood(arrival)).opened();
        Handling was = alone.handling();
        Handling ticking = new Handling(
                was.priority(),
                List.of(deadline),
                deadline.due().minusDays(30),
                was.assignment(),
                was.missing(),
                was.related(),
                was.flags());
        return new Case(
                alone.identity(),
                alone.people(),
                alone.substance(),
                ticking,
                alone.contacts(),
                alone.evidence(),
                alone.normalizer());
    }

    private static NextRevision joined(Case to, Case by) {
        return new NextRevision(to).with(by.firstContact(), true, "body", "CMD-4711", "follow-up", 1.0);
    }

    @Test
    void startsTheClocksOfTheComplaintAndNothingBeforeIt() {
        assertThat(noticed.handling().deadlines()).isEmpty();
        Case complaint = complaint(FIRST);
        Case now = joined(noticed, complaint).complainedOf(complaint).build();
        assertThat(now.handling().deadlines()).containsExactly(FIRST);
        assertThat(now.handling().promisedBy()).isEqualTo(FIRST.due().minusDays(30));
        assertThat(now.substance().narrative()).contains("CMD-4711 n'arrive pas");
    }

    @Test
    void aLaterComplaintStartsNoneAnew() {
        Case first = complaint(FIRST);
        Case complained = joined(noticed, first).complainedOf(first).build();
        Case second = complaint(LATER);
        Case now = joined(complained, second).startingClocks(second).build();
        assertThat(now.handling().deadlines()).containsExactly(FIRST);
    }

    @Test
    void aComplaintOfSomebodyUnverifiedStartsThemToo() {
        Case complaint = complaint(FIRST);
        Case now = joined(noticed, complaint).startingClocks(complaint).build();
        assertThat(now.handling().deadlines()).containsExactly(FIRST);
        assertThat(now.substance().narrative()).isEmpty();
        assertThat(new NextRevision(now).awaitsComplaint()).isTrue();
    }
}
