package org.guichet.channel.scan.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.normalize.find.Dates;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.Misread;

/**
 * The letter's own date and the one of the stamp. The date stands in the head, or, as in "Fait à Lyon, le 14 mars 2025",
 * below the own words.
 */
final class DateFinder {

    private static final double SURE = 0.95;

    /** Lines below the own words. */
    private static final int LAST = 30;

    private final Dates dates;
    private Optional<Dated> written = Optional.empty();
    private Optional<Dated> stamped = Optional.empty();

    /** @param country ISO 3166-1 alpha-2: how a numeric date is read */
    DateFinder(String country) {
        this.dates = new Dates(country);
    }

    Optional<Dated> written() {
        return written;
    }

    Optional<Dated> stamped() {
        return stamped;
    }

    /** The head first, then what stands below: the first that is found counts. */
    void look(Sheet sheet) {
        List<Line> below = sheet.below();
        List<Line> end = below.subList(Math.max(0, below.size() - LAST), below.size());
        List<Line> lines = Stream.concat(sheet.head().stream(), end.stream()).toList();
        List<Line> waiting = new ArrayList<>();
        for (Line line : lines) {
            Kind kind = Kind.of(line);
            if (kind == Kind.STAMP) {
                stamped = stamped.or(() -> date(line, sheet.number()));
                waiting.add(line);
            } else if (kind == Kind.DATE && stamped.isEmpty() && isBelow(line, waiting, sheet)) {
                stamped = date(line, sheet.number());
            } else if (kind == Kind.DATE) {
                written = written.or(() -> date(line, sheet.number()));
            }
        }
    }

    /** Right below the word that says that it was received. */
    private static boolean isBelow(Line line, List<Line> stamps, Sheet sheet) {
        return stamps.stream()
                .anyMatch(stamp -> line.sharesColumnWith(stamp)
                        && line.bottom() > stamp.bottom()
                        && line.bottom() - stamp.bottom() <= 2 * sheet.pitch());
    }

    private Optional<Dated> date(Line line, int page) {
        List<Found<LocalDate>> found = dates.in(Folded.of(Misread.mended(line.text())));
        return found.stream()
                .findFirst()
                .map(date -> new Dated(
                        date.value(),
                        new Located(
                                date.value().toString(),
                                page,
                                line.piece(date.span().from(), date.span().to()).span(),
                                SURE)));
    }
}
