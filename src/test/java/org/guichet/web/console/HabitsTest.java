package org.guichet.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.store.Arrivals;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.store.TestEvents;
import org.junit.jupiter.api.Test;

class HabitsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A Friday, 10:00 in Paris. */
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final InMemoryCaseStore store =
            new InMemoryCaseStore(((InstantSource) time::get).withZone(PARIS), new TestEvents());
    private final Habits habits = new Habits(store.operatorView(), PARIS);
    private int number;
    private String channel = "";

    private void arrives(Instant at) {
        time.set(at);
        channel = store.arrival(store.record(Arrivals.mail("mail-" + number++)).arrivalId())
                .orElseThrow()
                .channel();
    }

    /** From 9 to 17 of the clock on working days, of the four weeks before. */
    private void officeHours(int minutes, Instant until) {
        for (Instant at = NOW.minus(Duration.ofDays(28));
                at.isBefore(until);
                at = at.plus(Duration.ofMinutes(minutes))) {
            int hour = at.atZone(PARIS).getHour();
            boolean weekend = at.atZone(PARIS).getDayOfWeek().getValue() > 5;
            if (hour >= 9 && hour < 17 && !weekend) {
                arrives(at);
            }
        }
    }

    @Test
    void callsAChannelSilentThatUsuallySpeaksAtThisHour() {
        officeHours(10, NOW.minus(Duration.ofMinutes(45)));
        Rhythm rhythm = habits.of(channel, NOW);
        assertThat(rhythm.gap()).isEqualTo(Duration.ofMinutes(10));
        assertThat(rhythm.limit()).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(40));
        Instant last = store.operatorView().lastBefore(channel, NOW).orElseThrow();
        assertThat(rhythm.isUnusual(last, NOW)).isTrue();
        assertThat(rhythm.isUnusual(NOW.minus(Duration.ofMinutes(12)), NOW)).isFalse();
    }

    @Test
    void findsTheNightAndTheWeekendNothingUnusual() {
        officeHours(10, NOW);
        Instant night = Instant.parse("2026-11-20T02:00:00Z");
        Instant evening = Instant.parse("2026-11-19T15:50:00Z");
        assertThat(habits.of(channel, night).isUnusual(evening, night)).isFalse();
        Instant sunday = Instant.parse("2026-11-15T12:00:00Z");
        Instant friday = Instant.parse("2026-11-13T15:50:00Z");
        assertThat(habits.of(channel, sunday).isUnusual(friday, sunday)).isFalse();
    }

    @Test
    void isNotTaughtByOneDayOnWhichTheChannelStoodStill() {
        for (Instant at = NOW.minus(Duration.ofDays(28));
                at.isBefore(NOW.minus(Duration.ofHours(2)));
                at = at.plus(Duration.ofMinutes(10))) {
            boolean broken = at.atZone(PARIS).getDayOfMonth() == 19;
            if (!broken) {
                arrives(at);
            }
        }
        Rhythm rhythm = habits.of(channel, NOW);
        assertThat(rhythm.isUnusual(NOW.minus(Duration.ofHours(2)), NOW)).isTrue();
    }

    @Test
    void measuresAYoungChannelByItsOwnGaps() {
        for (int i = 0; i < 30; i++) {
            arrives(NOW.minus(Duration.ofMinutes(60 - i)));
        }
        Rhythm rhythm = habits.of(channel, NOW);
        assertThat(rhythm.gap()).isEqualTo(Duration.ofMinutes(1));
        assertThat(rhythm.limit()).isEqualTo(Duration.ofMinutes(5));
        assertThat(rhythm.isUnusual(NOW.minus(Duration.ofMinutes(31)), NOW)).isTrue();
    }

    @Test
    void saysNothingOfAChannelThatHasSaidLittle() {
        for (int i = 0; i < 5; i++) {
            arrives(NOW.minus(Duration.ofMinutes(60 - i)));
        }
        assertThat(habits.of(channel, NOW)).isEqualTo(Rhythm.UNKNOWN);
        assertThat(habits.of("another", NOW)).isEqualTo(Rhythm.UNKNOWN);
    }

    @Test
    void countsEachMinuteOnceItIsOver() {
        Instant minute = Instant.parse("2026-11-20T09:00:30Z");
        arrives(minute.minus(Duration.ofMinutes(2)));
        arrives(minute.minus(Duration.ofMinutes(2)));
        arrives(minute);
        Minutes minutes = new Minutes(store.operatorView(), channel);
        int[] counts = minutes.until(minute.plusSeconds(10));
        assertThat(counts).hasSize(Minutes.SHOWN);
        assertThat(counts[59]).isEqualTo(1);
        assertThat(counts[57]).isEqualTo(2);
        int[] later = minutes.until(minute.plusSeconds(70));
        assertThat(later[58]).isEqualTo(1);
        assertThat(later[56]).isEqualTo(2);
        assertThat(minutes.until(minute.plus(Duration.ofHours(2)))).containsOnly(0);
    }

    @Test
    void clocksOfTestsTellTheTimeThatIsSet() {
        Clock clock = ((InstantSource) time::get).withZone(PARIS);
        assertThat(clock.instant()).isEqualTo(NOW);
    }
}
