package org.guichet.web.console;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.channel.http.Request;
import org.guichet.delivery.DeliveryDesk;
import org.guichet.store.OutboxStanding;
import org.guichet.store.ParkedRow;
import org.guichet.web.Reply;
import org.guichet.web.Show;

/** Where each subscriber stands: what waits, how late it is, what is parked and why. */
final class DeliveriesPage {

    private static final int PARKED_SHOWN = 20;

    /** A subscriber later than this does not keep up. */
    private static final Duration LATE = Duration.ofMinutes(15);

    /** One subscriber. */
    record Row(
            String name,
            String level,
            String words,
            String waiting,
            String held,
            String lag,
            String parkedCount,
            String lastFailure,
            String lastFailureAt,
            List<Parked> parked,
            boolean more,
            boolean configured) {}

    /** One parked event. */
    record Parked(String event, String reference, String revision, String attempts, String since, String reason) {}

    private final DeliveryDesk desk;
    private final Pages pages;

    DeliveriesPage(ConsoleParts parts, Pages pages) {
        this.desk = parts.desk();
        this.pages = pages;
    }

    Reply page(Request request) {
        Show show = pages.show(request);
        Times times = pages.times(request);
        List<Row> rows =
                desk.standings().stream().map(one -> row(one, show, times)).toList();
        Map<String, Object> values = new HashMap<>();
        values.put("subscribers", rows);
        values.put("hasSubscribers", !rows.isEmpty());
        values.put("dayAgo", times.field(pages.now().minus(Duration.ofDays(1))));
        values.put("now", times.field(pages.now()));
        return pages.page(request, "deliveries", values);
    }

    private Row row(OutboxStanding standing, Show show, Times times) {
        List<ParkedRow> parked =
                standing.parked() == 0 ? List.of() : desk.parked(standing.subscriber(), PARKED_SHOWN + 1);
        String key = key(standing, pages.now());
        return new Row(
                standing.subscriber(),
                level(key),
                show.text("subscriber." + key),
                show.number(standing.waiting()),
                standing.held() == 0 ? "" : show.number(standing.held()),
                times.age(standing.oldestWaiting()),
                show.number(standing.parked()),
                standing.lastFailure() == null ? "" : standing.lastFailure(),
                times.shortly(standing.lastFailureAt()),
                parked.stream()
                        .limit(PARKED_SHOWN)
                        .map(one -> parked(one, show, times))
                        .toList(),
                parked.size() > PARKED_SHOWN,
                desk.isConfigured(standing.subscriber()));
    }

    private static String level(String key) {
        return switch (key) {
            case "delivered" -> "good";
            case "parked" -> "wrong";
            case "late", "failing" -> "warning";
            default -> "quiet";
        };
    }

    /** The word for how it stands; a failure that is being tried again shows at once, not only when it has lasted. */
    static String key(OutboxStanding standing, Instant now) {
        if (standing.parked() > 0) {
            return "parked";
        }
        if (standing.oldestWaiting() == null) {
            return "delivered";
        }
        if (Duration.between(standing.oldestWaiting(), now).compareTo(LATE) > 0) {
            return "late";
        }
        return standing.lastFailure() == null ? "waiting" : "failing";
    }

    private static Parked parked(ParkedRow row, Show show, Times times) {
        return new Parked(
                row.eventId().toString(),
                row.reference().value(),
                show.number(row.revision()),
                show.number(row.attempts()),
                times.shortly(row.failingSince()),
                row.reason() == null ? "" : row.reason());
    }
}
