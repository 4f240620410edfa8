package org.guichet.lessons;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.lessons.Lessons.Dimension;
import org.guichet.lessons.Lessons.Group;
import org.guichet.lessons.Lessons.Week;
import org.guichet.store.Tallies;
import org.guichet.store.Tallies.By;
import org.guichet.store.Tallies.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Draws lessons from what the store counts. What was drawn is kept for a minute; "too few" is not, for it is quickly
 * counted again and whoever waits for the first lesson should not wait longer. Thread-safe.
 */
public final class LessonsDesk {

    /** Weeks before the span, by which is judged what is usual. */
    static final int WEEKS_BEFORE = 12;

    /** More days than this are not counted at once. */
    public static final int MOST_DAYS = 730;

    private static final int WEEK = 7;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_KEPT = 20;
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final List<By> WHAT_AND_WHERE = List.of(By.NATURE, By.PRODUCT, By.SITE, By.CHANNEL);
    private static final List<By> HOW_SETTLED = List.of(By.RESULT, By.REMEDY, By.CAUSE);

    private final Tallies tallies;
    private final LessonRules rules;
    private final ZoneId zone;
    private final Clock clock;
    private final Map<LocalDate, Drawn> kept = new ConcurrentHashMap<>();

    private record Drawn(Lessons lessons, long nanos) {}

    /** @param zone in which an instant becomes a day */
    public LessonsDesk(Tallies tallies, LessonRules rules, ZoneId zone, Clock clock) {
        this.tallies = tallies;
        this.rules = rules;
        this.zone = zone;
        this.clock = clock;
    }

    /** In the organisation's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** @param from the first day; at most {@value #MOST_DAYS} days ago */
    public Lessons since(LocalDate from) {
        long now = System.nanoTime();
        Drawn known = kept.get(from);
        if (known != null && now - known.nanos() < KEPT.toNanos()) {
            return known.lessons();
        }
        Lessons drawn = draw(from, today());
        if (drawn.total().count() == null) {
            return drawn;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(from, new Drawn(drawn, now));
        return drawn;
    }

    private Lessons draw(LocalDate from, LocalDate today) {
        LocalDate first = from.minusDays(WEEK * (long) WEEKS_BEFORE);
        int weeks = (int) (ChronoUnit.DAYS.between(first, today) / WEEK);
        List<Dimension> groups = new ArrayList<>();
        Sums all = new Sums(WEEKS_BEFORE);
        for (By by : WHAT_AND_WHERE) {
            List<Tally> counted = tallies.count(by, first, today.plusDays(1), WEEK, today);
            if (by == By.NATURE) {
                counted.forEach(all::add);
            }
            groups.add(new Drawing(by, WEEKS_BEFORE, first, weeks).of(counted));
        }
        for (By by : HOW_SETTLED) {
            groups.add(
                    new Drawing(by, 0, from, 0).of(tallies.count(by, from, today.plusDays(1), MOST_DAYS + 1, today)));
        }
        return new Lessons(
                from, today, rules.smallestGroup(), all.figures(rules), shown(first, all.weeks(weeks)), groups);
    }

    private List<Week> shown(LocalDate first, long[] counts) {
        List<Week> weeks = new ArrayList<>();
        for (int week = 0; week < counts.length; week++) {
            boolean shown = counts[week] == 0 || rules.mayShow(counts[week]);
            weeks.add(new Week(first.plusDays(WEEK * (long) week), shown ? counts[week] : null));
        }
        return weeks;
    }

    /** One way to tell complaints apart. */
    private final class Drawing {
        private final By by;
        private final int firstWeek;
        private final LocalDate first;
        private final int weeks;

        /**
         * @param firstWeek of the span
         * @param first day of the first week that is counted
         * @param weeks whole ones; 0 for none
         */
        Drawing(By by, int firstWeek, LocalDate first, int weeks) {
            this.by = by;
            this.firstWeek = firstWeek;
            this.first = first;
            this.weeks = weeks;
        }

        Dimension of(List<Tally> counted) {
            Map<String, Sums> byName = new HashMap<>();
            for (Tally tally : counted) {
                String name = tally.group();
                if (name != null) {
                    byName.computeIfAbsent(name, any -> new Sums(firstWeek)).add(tally);
                }
            }
            List<Map.Entry<String, Sums>> all = byName.entrySet().stream()
                    .filter(entry -> entry.getValue().count() > 0)
                    .sorted(Comparator.<Map.Entry<String, Sums>>comparingLong(
                                    entry -> -entry.getValue().count())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .toList();
            int shown = shown(all);
            long others = all.stream()
                    .skip(shown)
                    .mapToLong(entry -> entry.getValue().count())
                    .sum();
            return new Dimension(
                    by.word(),
                    all.stream()
                            .limit(shown)
                            .map(entry -> group(entry.getKey(), entry.getValue()))
                            .toList(),
                    others > 0 && rules.mayShow(others) ? others : null);
        }

        /** How many may be shown so that nobody can take the rest from the sum and find a small one. */
        private int shown(List<Map.Entry<String, Sums>> all) {
            int shown = (int) all.stream()
                    .filter(entry -> rules.mayShow(entry.getValue().count()))
                    .limit(MOST_GROUPS)
                    .count();
            long others = all.stream()
                    .skip(shown)
                    .mapToLong(entry -> entry.getValue().count())
                    .sum();
            return others > 0 && !rules.mayShow(others) && shown > 0 ? shown - 1 : shown;
        }

        private Group group(String name, Sums sums) {
            if (weeks <= WEEKS_BEFORE) {
                return new Group(name, sums.figures(rules), null, null, List.of());
            }
            long[] counts = sums.weeks(weeks);
            Rise rise = Rise.after(Arrays.copyOf(counts, WEEKS_BEFORE));
            long[] since = Arrays.copyOfRange(counts, WEEKS_BEFORE, weeks);
            OptionalInt rising = rise.since(since, rules.smallestGroup());
            return new Group(
                    name,
                    sums.figures(rules),
                    rising.isPresent() ? day(WEEKS_BEFORE + rising.getAsInt()) : null,
                    usual(rise, since.length),
                    LessonsDesk.this.shown(first, counts));
        }

        private LocalDate day(int week) {
            return first.plusDays(WEEK * (long) week);
        }

        private @Nullable Long usual(Rise rise, int many) {
            long usual = Math.round(rise.usual() * many);
            return rules.mayShow(usual) ? usual : null;
        }
    }
}
