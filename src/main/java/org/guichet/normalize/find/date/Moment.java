package org.guichet.normalize.find.date;

import org.guichet.cases.DateRange;

/**
 * A date or a span of time that somebody names.
 *
 * @param range resolved against the day on which it was said
 */
public record Moment(DateRange range, Kind kind) {

    /** How it was said, the clearest first. */
    public enum Kind {
        /** A day with its month, or two of them. */
        DATE,
        /** "Yesterday", "last Tuesday", "on the 3rd". */
        DAY,
        /** "Three weeks ago", "last month", "mid-October". */
        SPAN,
        /** "In October". */
        MONTH,
        /** "In 2022". */
        YEAR,
        /** A month's name and nothing beside it. */
        BARE_MONTH
    }
}
