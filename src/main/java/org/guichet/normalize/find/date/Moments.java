package org.guichet.normalize.find.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.Found;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people say them, resolved against the day on which they were said: "le 3 au soir", "last Friday", "seit drei
 * Wochen", "mi-octobre". French, English, German, Spanish, Italian, Dutch and Portuguese. Linear in the text.
 */
public final class Moments {

    static final List<Rule> RULES = Stream.of(
                    RangeRules.ALL,
                    CalendarRules.ALL,
                    OrdinalRules.ALL,
                    FeastRules.ALL,
                    RelativeRules.ALL,
                    MonthRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** With which any of them begins. The commonest words ("de", "le", "in", "the") only stand inside. */
    private static final long FIRST = RULES.stream().mapToLong(Rule::first).reduce(0, (some, others) -> some | others);

    private Moments() {}

    /**
     * All of them, in the order of the text, none overlapping another. None lies after the day on which it was said.
     *
     * @param language BCP 47; in a language without a table nothing is found
     */
    public static List<Found<Moment>> in(Folded text, String language, LocalDate said) {
        Optional<DateWords> words = DateWords.of(language);
        if (words.isEmpty()) {
            return List.of();
        }
        Line line = new Line(Items.of(text, words.get()), words.get(), said);
        List<Found<Moment>> found = new ArrayList<>();
        for (int i = 0; i < line.items().size(); i++) {
            Match match = line.item(i).isAny(FIRST) ? first(line, i) : null;
            if (match != null) {
                add(line, i, match, found);
                i = match.last();
            }
        }
        return found;
    }

    private static @Nullable Match first(Line line, int i) {
        Item item = line.item(i);
        for (Rule rule : RULES) {
            Match match = item.isAny(rule.first()) ? rule.reading().at(line, i) : null;
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    private static void add(Line line, int i, Match match, List<Found<Moment>> found) {
        if (!match.moment().range().from().isAfter(line.said())) {
            found.add(new Found<>(
                    match.moment(),
                    new Span(line.item(i).from(), line.item(match.last()).to())));
        }
    }
}
