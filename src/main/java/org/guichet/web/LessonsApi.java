package org.guichet.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.channel.http.Request;
import org.guichet.lessons.LessonsDesk;

/** What many complaints teach, as counts. */
final class LessonsApi {

    /** Days that are looked at where nobody says. */
    static final int USUAL_DAYS = 30;

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,3})([dwm])");
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final LessonsDesk desk;

    LessonsApi(LessonsDesk desk) {
        this.desk = desk;
    }

    Reply lessons(Request request) {
        return since(request, desk)
                .map(from -> Reply.json(200, desk.since(from)))
                .orElseGet(() -> Problem.of(
                                400,
                                "bad-query",
                                "Bad query",
                                "since is 30d, 12w, 3m or a day, 2026-11-01, of the last " + LessonsDesk.MOST_DAYS
                                        + " days.")
                        .reply());
    }

    /** The first day that is asked for; empty when it is none, or too long ago. */
    static Optional<LocalDate> since(Request request, LessonsDesk desk) {
        LocalDate today = desk.today();
        String given = request.query("since").map(String::strip).orElse(USUAL_DAYS + "d");
        return day(given, today)
                .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusDays(LessonsDesk.MOST_DAYS)));
    }

    private static Optional<LocalDate> day(String given, LocalDate today) {
        Matcher span = SPAN.matcher(given);
        if (span.matches()) {
            int count = Integer.parseInt(span.group(1));
            int days = count * (span.group(2).equals("d") ? 1 : span.group(2).equals("w") ? WEEK : MONTH);
            return days == 0 ? Optional.empty() : Optional.of(today.minusDays(days - 1L));
        }
        try {
            return Optional.of(LocalDate.parse(given));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
