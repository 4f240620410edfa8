package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.store.StoryIndex.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What databases count. */
public interface TallyContract extends StoryContract {

    LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    default void aCaseCountsOnceWhenAnotherTimeZoneMakesItsDayAnother() {
        counted("1", 5, "delivery.late", null, null);
        Case before = store().newest(1, 0, of -> of).get(0);
        store().revise(Cases.changed(before, "Other"), null, List.of());
        told(before, 4);
        assertThat(store().tallies().count(Tallies.By.NATURE, FIRST, FIRST.plusDays(30), 99, FIRST))
                .containsExactly(new Tallies.Tally("delivery.late", 0, 1, 0, 0, 0, 0, 0, 0, 0));
    }

    private void told(Case of, int day) {
        ChangedCase changed = store().stories().unread(1).get(0);
        Fact fact = new Fact(FIRST.plusDays(day), "complaint", "web", "web-form", "delivery.late", null, null, 1, null);
        assertThat(store().stories()
                        .keep(List.of(new Told(
                                changed.position(),
                                of.identity().id(),
                                Instant.EPOCH,
                                List.of(),
                                null,
                                List.of(),
                                fact))))
                .isTrue();
    }

    private void counted(String key, int day, String nature, @Nullable LocalDate due, Outcome.@Nullable Result result) {
        Arrival arrival = recorded(key);
        Case opened = Cases.openedBy(arrival);
        store().register(opened, arrival.id(), List.of());
        if (result != null) {
            Instant at = Instant.parse("2026-11-12T10:00:00Z");
            store().outcomes()
                    .record(
                            Cases.changed(opened, "S"),
                            key,
                            new Outcome(result, List.of(), "cause", at, null),
                            List.of());
        }
        ChangedCase changed = store().stories().unread(1).get(0);
        Fact fact = new Fact(FIRST.plusDays(day), "complaint", "web", "web-form", nature, null, null, 1, due);
        store().stories()
                .keep(List.of(new Told(
                        changed.position(), opened.identity().id(), Instant.EPOCH, List.of(), null, List.of(), fact)));
    }

    @Test
    default void complaintsAreCountedByWeekAndGroup() {
        counted("1", 0, "delivery.late", null, null);
        counted("2", 8, "delivery.late", FIRST.plusDays(9), Outcome.Result.UPHELD);
        counted("3", 9, "delivery.late", FIRST.plusDays(30), Outcome.Result.REJECTED);
        counted("4", 9, "staff.behaviour", FIRST.plusDays(10), null);
        counted("5", 40, "staff.behaviour", null, null);
        List<Tallies.Tally> tallies =
                store().tallies().count(Tallies.By.NATURE, FIRST, FIRST.plusDays(30), 7, FIRST.plusDays(20));
        assertThat(tallies)
                .containsExactlyInAnyOrder(
                        new Tallies.Tally("delivery.late", 0, 1, 0, 0, 0, 0, 0, 0, 0),
                        new Tallies.Tally("delivery.late", 1, 2, 2, 5, 1, 2, 1, 2, 0),
                        new Tallies.Tally("staff.behaviour", 1, 1, 0, 0, 0, 0, 1, 1, 0));
        assertThat(store().tallies().count(Tallies.By.CAUSE, FIRST, FIRST.plusDays(30), 99, FIRST))
                .extracting(Tallies.Tally::group)
                .containsExactlyInAnyOrder(null, "cause");
    }
}
