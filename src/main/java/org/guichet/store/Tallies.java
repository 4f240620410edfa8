package org.guichet.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts of complaints, for lessons. */
public interface Tallies {

    /** By what complaints are told apart. */
    enum By {
        NATURE("nature"),
        PRODUCT("product"),
        SITE("site"),
        CHANNEL("channel"),
        KIND("kind"),
        RESULT("result"),
        REMEDY("remedy"),
        CAUSE("cause");

        private final String word;

        By(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Complaints of one group in one span of days.
     *
     * @param group absent where nothing is known
     * @param span 0 for the first, of so many days each
     * @param settled of them
     * @param days that settling took, all together
     * @param upheld in whole or in part
     * @param judged those that were not withdrawn
     * @param missed whose limit passed before they were settled
     * @param limited those that have a limit
     * @param repeated in which the customer had to come again
     */
    record Tally(
            @Nullable String group,
            int span,
            long count,
            long settled,
            long days,
            long upheld,
            long judged,
            long missed,
            long limited,
            long repeated) {}

    /**
     * @param from the first day
     * @param until the day after the last
     * @param spanDays how many days are counted together
     * @param today from which on a limit is not missed yet
     */
    List<Tally> count(By by, LocalDate from, LocalDate until, int spanDays, LocalDate today);
}
