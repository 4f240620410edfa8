package org.guichet.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.guichet.store.Tallies;
import org.guichet.store.Tallies.By;
import org.guichet.store.Tallies.Tally;
import org.junit.jupiter.api.Test;

class LessonsDeskTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate FROM = LocalDate.of(2026, 10, 25); // four whole weeks and a day

    private final List<Tally> natures = new ArrayList<>();

    private void weeks(String nature, long... counts) {
        for (int week = 0; week < counts.length; week++) {
            natures.add(new Tally(nature, week, counts[week], 0, 0, 0, 0, 0, 0, 0));
        }
    }

    private Lessons lessons() {
        return desk().since(FROM);
    }

    private LessonsDesk desk() {
        Tallies tallies = (by, from, until, spanDays, today) -> by == By.NATURE ? natures : List.of();
        return new LessonsDesk(tallies, LessonRules.DEFAULTS, ZoneId.of("UTC"), NOW);
    }

    private Lessons.Dimension natureGroups() {
        return lessons().groups().get(0);
    }

    @Test
    void whatRisesIsSeenSinceItRises() {
        weeks("outage", 4, 6, 5, 4, 5, 60, 5, 4, 6, 5, 4, 5, 5, 6, 14, 19);
        weeks("late", 20, 24, 18, 22, 20, 25, 19, 21, 20, 22, 18, 23, 25, 27, 22, 24);
        assertThat(natureGroups().groups()).hasSize(2).anySatisfy(group -> {
            assertThat(group.name()).isEqualTo("outage");
            assertThat(group.risingSince()).isEqualTo(FROM.plusWeeks(2));
            assertThat(group.usual()).isEqualTo(20);
            assertThat(group.figures().count()).isEqualTo(44);
        });
        assertThat(natureGroups().groups())
                .filteredOn(group -> group.name().equals("late"))
                .allSatisfy(group -> assertThat(group.risingSince()).isNull());
    }

    @Test
    void tooFewAreCountedAgainAndLessonsAreKept() {
        LessonsDesk desk = desk();
        assertThat(desk.since(FROM).total().count()).isNull();
        weeks("late", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 0, 2);
        assertThat(desk.since(FROM).total().count()).isEqualTo(9);
        weeks("late", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 0, 2);
        assertThat(desk.since(FROM).total().count()).isEqualTo(9);
    }

    @Test
    void aWeekOfAFewComplaintsIsNoRise() {
        weeks("rare", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 4);
        weeks("usual", 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9);
        assertThat(natureGroups().groups())
                .allSatisfy(group -> assertThat(group.risingSince()).isNull());
    }

    @Test
    void smallGroupsAreNotShownAndCannotBeWorkedOut() {
        weeks("large", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30);
        weeks("middle", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8);
        weeks("small", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);
        Lessons lessons = lessons();
        assertThat(lessons.total().count()).isEqualTo(40);
        assertThat(lessons.groups().get(0).groups())
                .as("with the middle one shown, the small one would be the rest")
                .extracting(Lessons.Group::name)
                .containsExactly("large");
        assertThat(lessons.groups().get(0).others()).isEqualTo(10);
        assertThat(lessons.weeks().get(12).count()).isEqualTo(40);
    }

    @Test
    void fewComplaintsAltogetherSayNothing() {
        weeks("large", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3);
        Lessons lessons = lessons();
        assertThat(lessons.total().count()).isNull();
        assertThat(lessons.groups().get(0).groups()).isEmpty();
        assertThat(lessons.weeks().get(12).count()).isNull();
    }
}
