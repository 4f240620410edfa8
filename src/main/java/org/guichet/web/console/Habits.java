package org.guichet.web.console;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.guichet.store.OperatorView;
import org.jspecify.annotations.Nullable;

/**
 * Learns a channel's rhythm from its stored arrivals: for how long it had been silent at this time of day, give or take half an
 * hour, on the same day of the last four weeks and on the like days (working days, or days of the weekend) of the last one.
 * Four times what four in five of those silences stayed under is unusual; the fifth leaves room for a day on which it stood
 * still. A channel that is younger than that is measured by its own gaps.
 */
final class Habits {

    private static final int WEEKS = 4;
    private static final int DAYS = 7;
    private static final List<Duration> AROUND = List.of(
            Duration.ofMinutes(-30),
            Duration.ofMinutes(-15),
            Duration.ZERO,
            Duration.ofMinutes(15),
            Duration.ofMinutes(30));

    /** Silences that say something: two days' worth. */
    private static final int ENOUGH_SILENCES = 2 * 5;

    private static final int ENOUGH_GAPS = 20;
    private static final int MOST_GAPS = 500;
    private static final double FOUR_IN_FIVE = 0.8;
    private static final int UNUSUAL = 4;

    /** Less than this is never called silent. */
    private static final Duration LEAST = Duration.ofMinutes(5);

    private final OperatorView view;
    private final ZoneId zone;

    Habits(OperatorView view, ZoneId zone) {
        this.view = view;
        this.zone = zone;
    }

    Rhythm of(String channel, Instant now) {
        List<Duration> silences = new ArrayList<>();
        List<Duration> gaps = new ArrayList<>();
        for (ZonedDateTime then : likeMoments(now.atZone(zone))) {
            AROUND.forEach(
                    offset -> silence(channel, then.plus(offset).toInstant()).ifPresent(silences::add));
            gaps.addAll(gaps(
                    channel,
                    then.minusMinutes(30).toInstant(),
                    then.plusMinutes(30).toInstant()));
        }
        List<Duration> all = newest(channel, now);
        Duration usual =
                gaps.size() >= ENOUGH_GAPS ? quantile(gaps, 0.5) : all.size() < ENOUGH_GAPS ? null : quantile(all, 0.5);
        return new Rhythm(usual, limit(silences, all));
    }

    private static @Nullable Duration limit(List<Duration> silences, List<Duration> gaps) {
        Duration longest = null;
        if (silences.size() >= ENOUGH_SILENCES) {
            longest = quantile(silences, FOUR_IN_FIVE);
        } else if (gaps.size() >= ENOUGH_GAPS) {
            longest = Collections.max(gaps);
        }
        if (longest == null) {
            return null;
        }
        Duration limit = longest.multipliedBy(UNUSUAL);
        return limit.compareTo(LEAST) < 0 ? LEAST : limit;
    }

    /** At the same time of day: days of the clock, not of 24 hours. */
    private static List<ZonedDateTime> likeMoments(ZonedDateTime now) {
        List<ZonedDateTime> moments = new ArrayList<>();
        for (int day = 1; day < DAYS; day++) {
            ZonedDateTime then = now.minusDays(day);
            if (isWeekend(then) == isWeekend(now)) {
                moments.add(then);
            }
        }
        for (int week = 1; week <= WEEKS; week++) {
            moments.add(now.minusWeeks(week));
        }
        return moments;
    }

    private static boolean isWeekend(ZonedDateTime moment) {
        return moment.getDayOfWeek() == DayOfWeek.SATURDAY || moment.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private Optional<Duration> silence(String channel, Instant moment) {
        return view.lastBefore(channel, moment).map(last -> Duration.between(last, moment));
    }

    private List<Duration> newest(String channel, Instant now) {
        List<Instant> times = new ArrayList<>(view.newestBefore(channel, now, MOST_GAPS));
        Collections.reverse(times);
        return gaps(times);
    }

    private List<Duration> gaps(String channel, Instant from, Instant until) {
        return gaps(view.registered(channel, from, until, MOST_GAPS));
    }

    private static List<Duration> gaps(List<Instant> times) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(Duration.between(times.get(i - 1), times.get(i)));
        }
        return gaps;
    }

    private static Duration quantile(List<Duration> values, double share) {
        List<Duration> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }
}
