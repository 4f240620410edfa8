package org.guichet.normalize.find.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.guichet.cases.DatePrecision;
import org.guichet.cases.DateRange;

/**
 * What a rule has read.
 *
 * @param last the last item that belongs to it
 */
record Match(Moment moment, int last) {

    static Match day(LocalDate day, Moment.Kind kind, int last) {
        return new Match(new Moment(new DateRange(day, day, DatePrecision.DAY), kind), last);
    }

    static Match days(LocalDate from, LocalDate to, int last) {
        return new Match(new Moment(new DateRange(from, to, DatePrecision.DAY), Moment.Kind.DATE), last);
    }

    static Match about(LocalDate from, LocalDate to, int last) {
        return new Match(new Moment(new DateRange(from, to, DatePrecision.APPROXIMATE), Moment.Kind.SPAN), last);
    }

    static Match month(YearMonth month, Moment.Kind kind, int last) {
        DateRange range = new DateRange(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
        return new Match(new Moment(range, kind), last);
    }

    static Match year(int year, int last) {
        DateRange range = new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR);
        return new Match(new Moment(range, Moment.Kind.YEAR), last);
    }
}
