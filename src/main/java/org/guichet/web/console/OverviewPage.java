package org.guichet.web.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.channel.http.Request;
import org.guichet.store.OutboxStanding;
import org.guichet.web.Reply;
import org.guichet.web.Show;
import org.guichet.web.console.ChannelWords.Level;
import org.guichet.web.console.ChannelWords.Word;
import org.jspecify.annotations.Nullable;

/** Everything at a glance: the channels in words, what waits, what is held up. */
final class OverviewPage {

    /**
     * One channel as the page shows it.
     *
     * @param level a word that the style sheet knows
     * @param heard the plot in words
     */
    record Row(
            String name,
            String kind,
            String level,
            List<Said> said,
            String path,
            String heard,
            String hour,
            String waiting,
            String oldest,
            String last,
            String usually,
            String quarantined) {}

    /** @param detail in English, as the gateway says it */
    record Said(String level, String words, String detail) {}

    private final Board board;
    private final Pages pages;

    OverviewPage(Board board, Pages pages) {
        this.board = board;
        this.pages = pages;
    }

    Reply page(Request request) {
        Board.View view = board.look();
        Show show = pages.show(request);
        Times times = pages.times(request);
        Map<String, Object> values = new HashMap<>();
        List<Row> rows = view.lines().stream()
                .sorted(Comparator.comparing(OverviewPage::worst).reversed()) // stable: those alike stay by name
                .map(line -> row(line, show, times))
                .toList();
        long troubled = view.lines().stream()
                .filter(line -> line.words().get(0).level().compareTo(Level.WARNING) >= 0)
                .count();
        values.put("channels", rows);
        values.put("hasChannels", !rows.isEmpty());
        values.put("verdict", verdict(view, troubled, show));
        values.put(
                "verdictLevel",
                troubled == 0 && !view.storeAway() && view.disk().isEmpty() ? "good" : "wrong");
        values.put("disk", view.disk().orElse(""));
        values.put("storeAway", view.storeAway());
        totals(view, show, times, values);
        return pages.page(request, "overview", values);
    }

    private static String verdict(Board.View view, long troubled, Show show) {
        if (view.storeAway()) {
            return show.text("overview.storeAway");
        }
        if (troubled == 0) {
            return show.text(view.disk().isEmpty() ? "overview.allWell" : "overview.disk");
        }
        return show.text(troubled == 1 ? "overview.oneTroubled" : "overview.troubled")
                .replace("{0}", show.number(troubled));
    }

    private static void totals(Board.View view, Show show, Times times, Map<String, Object> values) {
        long hour = view.lines().stream()
                .mapToLong(line -> Plot.of(line.minutes()).total())
                .sum();
        values.put("hour", show.number(hour));
        values.put("waiting", show.number(view.backlog().count()));
        values.put("oldest", times.age(view.backlog().oldest()));
        values.put("quarantined", show.number(view.quarantined()));
        values.put("isQuarantined", view.quarantined() > 0);
        long parked =
                view.deliveries().stream().mapToLong(OutboxStanding::parked).sum();
        values.put("parked", show.number(parked));
        values.put("isParked", parked > 0);
        values.put(
                "toDeliver",
                show.number(view.deliveries().stream()
                        .mapToLong(OutboxStanding::waiting)
                        .sum()));
        values.put("lag", times.age(lag(view)));
    }

    private static @Nullable Instant lag(Board.View view) {
        return view.deliveries().stream()
                .flatMap(one -> java.util.Optional.ofNullable(one.oldestWaiting()).stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Level worst(Board.Line line) {
        Level level = line.words().get(0).level();
        return level.compareTo(Level.WARNING) < 0 ? Level.GOOD : level;
    }

    private static Row row(Board.Line line, Show show, Times times) {
        Plot plot = Plot.of(line.minutes());
        String heard = plot.total() == 0
                ? show.text("overview.noneInHour")
                : show.text("overview.heard")
                        .replace("{0}", show.number(plot.total()))
                        .replace("{1}", show.number(plot.highest()));
        return new Row(
                line.channel().name(),
                show.word("template", line.channel().kind(), line.channel().kind()),
                level(line.words().get(0).level()),
                line.words().stream().map(word -> said(word, show, times)).toList(),
                plot.path(),
                heard,
                show.number(plot.total()),
                line.waiting() == 0 ? "" : show.number(line.waiting()),
                times.age(line.oldest()),
                times.shortly(line.last()),
                line.rhythm().gap() == null ? "" : times.span(line.rhythm().gap()),
                line.quarantined() == 0 ? "" : show.number(line.quarantined()));
    }

    static String level(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static Said said(Word word, Show show, Times times) {
        String words = show.text("state." + word.key())
                .replace("{since}", times.shortly(word.since()))
                .replace("{span}", word.span() == null ? "" : times.span(word.span()));
        if (word.gap() != null) {
            words += " " + show.text("state.usually").replace("{gap}", times.span(word.gap()));
        }
        return new Said(level(word.level()), words, word.detail());
    }
}
