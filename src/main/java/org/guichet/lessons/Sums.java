package org.guichet.lessons;

import java.util.Map;
import java.util.TreeMap;
import org.guichet.store.Tallies.Tally;
import org.jspecify.annotations.Nullable;

/** Adds up the tallies of one group. */
final class Sums {

    /** Counts by week; weeks before the span included. */
    private final Map<Integer, Long> weeks = new TreeMap<>();

    private final int firstWeek;
    private long count;
    private long settled;
    private long days;
    private long upheld;
    private long judged;
    private long missed;
    private long limited;
    private long repeated;

    /** @param firstWeek of the span; those before are only counted by week */
    Sums(int firstWeek) {
        this.firstWeek = firstWeek;
    }

    Sums add(Tally tally) {
        weeks.merge(tally.span(), tally.count(), Long::sum);
        if (tally.span() >= firstWeek) {
            count += tally.count();
            settled += tally.settled();
            days += tally.days();
            upheld += tally.upheld();
            judged += tally.judged();
            missed += tally.missed();
            limited += tally.limited();
            repeated += tally.repeated();
        }
        return this;
    }

    long count() {
        return count;
    }

    /** Of this many weeks, oldest first. */
    long[] weeks(int many) {
        long[] counts = new long[many];
        weeks.forEach((week, number) -> {
            if (week >= 0 && week < many) {
                counts[week] = number;
            }
        });
        return counts;
    }

    Lessons.Figures figures(LessonRules rules) {
        return new Lessons.Figures(
                rules.mayShow(count) ? count : null,
                settled == 0 || rules.mayShow(settled) ? settled : null,
                share(upheld, judged, rules),
                settled > 0 && rules.mayShow(settled) ? tenths(days / (double) settled) : null,
                share(missed, limited, rules),
                share(repeated, count, rules));
    }

    private static @Nullable Double share(long part, long whole, LessonRules rules) {
        return whole > 0 && rules.mayShow(whole) ? Math.round(100.0 * part / whole) / 100.0 : null;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
