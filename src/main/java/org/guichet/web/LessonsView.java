package org.guichet.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.lessons.Lessons;
import org.guichet.lessons.Lessons.Dimension;
import org.guichet.lessons.Lessons.Figures;
import org.guichet.lessons.Lessons.Group;
import org.guichet.lessons.Lessons.Week;
import org.guichet.web.lessons.WeekPlot;
import org.jspecify.annotations.Nullable;

/** Lessons in the words of the page. */
final class LessonsView {

    private static final Set<String> HOW_SETTLED = Set.of("result", "remedy", "cause");
    private static final int FIRST = 12;

    private final Lessons shown;
    private final Show show;
    private final Language language;
    private final StoryParts.Names names;

    LessonsView(Lessons shown, Show show, Language language, StoryParts.Names names) {
        this.shown = shown;
        this.show = show;
        this.language = language;
        this.names = names;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("from", show.date(shown.from()));
        values.put("until", show.date(shown.until()));
        values.put("smallest", Integer.toString(shown.smallestGroup()));
        values.put("figures", figures(shown.total()));
        values.put("enough", shown.total().count() != null);
        values.put("plot", WeekPlot.svg(bars(), show.text("lessons.plot")));
        values.put("weeks", shown.weeks().stream().map(this::week).toList());
        values.put("rising", rising());
        values.put("isRising", !rising().isEmpty());
        values.put(
                "dimensions",
                shown.groups().stream()
                        .filter(dimension -> !dimension.groups().isEmpty())
                        .map(this::dimension)
                        .toList());
        return values;
    }

    private List<Map<String, String>> figures(Figures of) {
        List<Map<String, String>> figures = new ArrayList<>();
        figures.add(figure("lessons.count", number(of.count())));
        figures.add(figure("lessons.settled", number(of.settled())));
        figures.add(figure("lessons.upheld", share(of.upheld())));
        figures.add(figure("lessons.days", days(of.daysToSettle())));
        figures.add(figure("lessons.missed", share(of.missed())));
        figures.add(figure("lessons.repeated", share(of.repeated())));
        return figures;
    }

    private Map<String, String> figure(String key, String value) {
        return Map.of("label", show.text(key), "value", value);
    }

    private List<WeekPlot.Bar> bars() {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", language.locale());
        return shown.weeks().stream()
                .map(week -> new WeekPlot.Bar(
                        day.format(week.from()),
                        show.date(week.from()) + ": " + count(week),
                        week.count(),
                        !week.from().isBefore(shown.from())))
                .toList();
    }

    private Map<String, String> week(Week week) {
        return Map.of("from", show.date(week.from()), "count", count(week));
    }

    private String count(Week week) {
        return week.count() == null
                ? show.text("lessons.few") + " " + shown.smallestGroup()
                : show.number(week.count());
    }

    private List<Map<String, String>> rising() {
        return shown.groups().stream()
                .flatMap(dimension -> dimension.groups().stream()
                        .filter(group -> group.risingSince() != null)
                        .map(group -> Map.of(
                                "what", show.text("lessons.by." + dimension.by()),
                                "name", name(dimension.by(), group.name()),
                                "since", date(group.risingSince()),
                                "count", number(group.figures().count()),
                                "usual", number(group.usual()))))
                .toList();
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "" : show.date(day);
    }

    private Map<String, Object> dimension(Dimension dimension) {
        boolean settled = HOW_SETTLED.contains(dimension.by());
        long most = dimension.groups().stream()
                .mapToLong(group -> count(group.figures()))
                .max()
                .orElse(1);
        return Map.of(
                "id", dimension.by(),
                "title", show.text("lessons.by." + dimension.by()),
                "rich", !settled,
                "groups",
                        dimension.groups().stream()
                                .map(group -> group(dimension.by(), group, most))
                                .toList(),
                "others", number(dimension.others()),
                "hasOthers", dimension.others() != null);
    }

    private Map<String, Object> group(String by, Group group, long most) {
        Figures of = group.figures();
        Map<String, Object> values = new HashMap<>();
        values.put("name", name(by, group.name()));
        values.put("count", number(of.count()));
        values.put("permille", Long.toString(1000 * count(of) / Math.max(1, most)));
        values.put("usual", number(group.usual()));
        values.put("since", date(group.risingSince()));
        values.put("upheld", share(of.upheld()));
        values.put("days", days(of.daysToSettle()));
        values.put("missed", share(of.missed()));
        values.put("repeated", share(of.repeated()));
        List<@Nullable Long> counts = new ArrayList<>();
        group.weeks().forEach(week -> counts.add(week.count()));
        values.put("spark", WeekPlot.spark(counts, FIRST));
        return values;
    }

    private static long count(Figures of) {
        Long count = of.count();
        return count == null ? 0 : count;
    }

    private String name(String by, String code) {
        return switch (by) {
            case "nature" ->
                code.equals("unclassified")
                        ? show.text("lessons.unclassified")
                        : names.of(code, language.tag()).orElse(code);
            case "remedy" -> code.equals("none") ? show.text("lessons.noRemedy") : show.word("remedy", code);
            case "result" -> show.text("outcome." + code);
            default -> code;
        };
    }

    private String number(@Nullable Long number) {
        return number == null ? "–" : show.number(number);
    }

    private String share(@Nullable Double share) {
        return share == null ? "–" : show.percent(share);
    }

    private String days(@Nullable Double days) {
        return days == null ? "–" : String.format(language.locale(), "%.1f", days);
    }
}
