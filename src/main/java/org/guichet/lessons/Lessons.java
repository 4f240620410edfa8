package org.guichet.lessons;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a span of days teaches. What is absent is not known, or is of a group too small to be shown.
 *
 * @param from first day
 * @param until last day
 * @param smallestGroup of which anything is shown
 * @param total of all complaints
 * @param weeks whole weeks, those before the span too, oldest first
 * @param groups by what, where, how settled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lessons(
        LocalDate from, LocalDate until, int smallestGroup, Figures total, List<Week> weeks, List<Dimension> groups) {

    public Lessons {
        weeks = List.copyOf(weeks);
        groups = List.copyOf(groups);
    }

    /**
     * Complaints of one week.
     *
     * @param count absent when it is too small to be shown, and not zero
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Week(LocalDate from, @Nullable Long count) {}

    /**
     * One way to tell complaints apart.
     *
     * @param by {@code nature}, {@code product}, {@code site}, {@code channel}, {@code result}, {@code remedy}, {@code cause}
     * @param groups largest first
     * @param others complaints of groups that are too small to be shown, when they are many enough together
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dimension(
            String by, List<Group> groups, @Nullable Long others) {
        public Dimension {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Complaints that have something in common.
     *
     * @param name a code, or what the organisation calls it
     * @param risingSince the first day of the week since which there are more than usual, without a week between
     * @param usual of them in as many days before, by the median week
     * @param weeks whole weeks, as {@link Lessons#weeks}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            String name,
            Figures figures,
            @Nullable LocalDate risingSince,
            @Nullable Long usual,
            List<Week> weeks) {
        public Group {
            weeks = List.copyOf(weeks);
        }
    }

    /**
     * What is counted. Shares are of 1, in hundredths.
     *
     * @param upheld share of the settled ones in which the customer was right, wholly or in part
     * @param daysToSettle on average
     * @param missed share of those with a legal limit that were not settled within it
     * @param repeated share in which the customer had to come again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figures(
            @Nullable Long count,
            @Nullable Long settled,
            @Nullable Double upheld,
            @Nullable Double daysToSettle,
            @Nullable Double missed,
            @Nullable Double repeated) {}
}
