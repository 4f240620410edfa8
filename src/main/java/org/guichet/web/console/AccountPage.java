package org.guichet.web.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.arrival.ChannelSources.Untaken;
import org.guichet.channel.http.Request;
import org.guichet.store.Reconciliation;
import org.guichet.web.Reply;
import org.guichet.web.Show;
import org.jspecify.annotations.Nullable;

/** Whether every arrival is accounted for, channel by channel. */
final class AccountPage {

    /** One channel, or all. */
    record Row(
            String channel,
            String arrivals,
            String cases,
            String followUps,
            String setAside,
            String quarantined,
            String inProgress,
            boolean addsUp,
            String untaken,
            String trouble) {}

    private final Counted counted;
    private final ConsoleParts parts;
    private final Pages pages;

    AccountPage(ConsoleParts parts, Pages pages) {
        this.parts = parts;
        this.pages = pages;
        this.counted = new Counted(parts);
    }

    Reply page(Request request) {
        Show show = pages.show(request);
        Counted.Account account = counted.account();
        Map<String, Untaken> untaken = new TreeMap<>();
        counted.untaken().forEach(source -> untaken.put(source.channel(), source));
        Reconciliation reconciliation = account.reconciliation();
        List<Row> rows = reconciliation.channels().stream()
                .map(one -> row(one, untaken.get(one.channel()), show))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("rows", rows);
        values.put("total", row(reconciliation.total(), null, show));
        values.put("addsUp", reconciliation.addsUp());
        values.put("counted", counted(account.at()));
        return pages.page(request, "reconciliation", values);
    }

    private String counted(Instant at) {
        return "%tT".formatted(at.atZone(parts.zone()));
    }

    private static Row row(Reconciliation.Account account, @Nullable Untaken source, Show show) {
        return new Row(
                account.channel(),
                show.number(account.arrivals()),
                show.number(account.cases()),
                show.number(account.followUps()),
                show.number(account.setAside()),
                show.number(account.quarantined()),
                show.number(account.inProgress()),
                account.addsUp(),
                source == null || source.trouble() != null ? "" : show.number(source.count()),
                source == null || source.trouble() == null ? "" : source.trouble());
    }
}
