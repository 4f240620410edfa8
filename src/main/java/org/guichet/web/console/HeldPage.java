package org.guichet.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.guichet.arrival.Arrival;
import org.guichet.channel.http.Request;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.store.Figures;
import org.guichet.store.HeldQuery;
import org.guichet.store.HeldState;
import org.guichet.web.Reply;
import org.guichet.web.Show;
import org.jspecify.annotations.Nullable;

/** What is held up: in quarantine, set aside or waiting; by reason and channel, a page at a time. */
final class HeldPage {

    static final int PAGE = 50;

    /** One arrival of the list. */
    record Row(
            String id,
            String reference,
            String channel,
            String reason,
            String meaning,
            String detail,
            String when,
            String age,
            String size,
            String file) {}

    /** One choice of a filter. */
    record Choice(String label, String count, String href, boolean chosen) {}

    private final CaseStore store;
    private final Pages pages;

    HeldPage(ConsoleParts parts, Pages pages) {
        this.store = parts.store();
        this.pages = pages;
    }

    Reply page(Request request) {
        Filter filter = Filter.of(request);
        Show show = pages.show(request);
        Times times = pages.times(request);
        List<ArrivalStatus> found = store.operatorView().held(filter.query(PAGE + 1));
        List<Row> rows = found.stream()
                .limit(PAGE)
                .map(status -> row(status, show, times))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("rows", rows);
        values.put("hasRows", !rows.isEmpty());
        values.put("state", filter.state().word());
        values.put("channel", filter.channel());
        values.put("reason", filter.reason());
        values.put("states", states(filter, show));
        values.put("canRetry", filter.state() != HeldState.SET_ASIDE);
        values.put("canTakeBack", filter.state() == HeldState.SET_ASIDE);
        values.put("isFiltered", !filter.channel().isEmpty() || !filter.reason().isEmpty());
        if (found.size() > PAGE) {
            values.put("older", filter.from(rows.get(PAGE - 1).id()).href());
        }
        values.put("newest", filter.before() == null ? "" : filter.from(null).href());
        counts(filter, show, values);
        return pages.page(request, "quarantine", values);
    }

    private static List<Choice> states(Filter filter, Show show) {
        List<Choice> choices = new ArrayList<>();
        for (HeldState state : HeldState.values()) {
            choices.add(new Choice(
                    show.text("held." + state.word()),
                    "",
                    new Filter(state, "", "", null).href(),
                    state == filter.state()));
        }
        return choices;
    }

    /** How many of what, which is counted for the quarantine alone. */
    private void counts(Filter filter, Show show, Map<String, Object> values) {
        if (filter.state() != HeldState.QUARANTINED) {
            return;
        }
        Map<String, Long> reasons = new TreeMap<>();
        Map<String, Long> channels = new TreeMap<>();
        long matching = 0;
        for (Figures.Quarantined held : store.operatorView().quarantined()) {
            boolean ofChannel = filter.channel().isEmpty() || filter.channel().equals(held.channel());
            boolean ofReason = filter.reason().isEmpty() || filter.reason().equals(held.reason());
            reasons.merge(held.reason(), ofChannel ? held.count() : 0, Long::sum);
            channels.merge(held.channel(), ofReason ? held.count() : 0, Long::sum);
            matching += ofChannel && ofReason ? held.count() : 0;
        }
        values.put("matching", show.number(matching));
        values.put("matchingMany", matching > PAGE);
        values.put(
                "reasons",
                choices(reasons, filter.reason(), show, one -> filter.with(filter.channel(), one), "held-reason"));
        values.put("channels", choices(channels, filter.channel(), show, one -> filter.with(one, filter.reason()), ""));
    }

    private static List<Choice> choices(
            Map<String, Long> counts, String chosen, Show show, Function<String, Filter> to, String group) {
        List<Choice> choices = new ArrayList<>();
        counts.forEach((name, count) -> choices.add(new Choice(
                show.word(group, name),
                show.number(count),
                to.apply(name.equals(chosen) ? "" : name).href(),
                name.equals(chosen))));
        return choices;
    }

    private static Row row(ArrivalStatus status, Show show, Times times) {
        Arrival arrival = status.arrival();
        String reason = status.reason() == null ? "" : status.reason();
        String file = arrival.facts().fileName();
        return new Row(
                arrival.id().toString(),
                arrival.reference().value(),
                arrival.channel(),
                reason,
                show.word("held-reason", reason, reason),
                status.detail() == null ? "" : status.detail(),
                times.shortly(arrival.registeredAt()),
                times.age(status.changedAt()),
                show.size(arrival.size()),
                file == null ? "" : file);
    }

    /**
     * What of it is looked at.
     *
     * @param channel empty for all
     * @param reason empty for all
     * @param before the last arrival of the page before; absent on the first
     */
    record Filter(
            HeldState state,
            String channel,
            String reason,
            @Nullable UUID before) {

        private static final int LONGEST = 200;

        static Filter of(Request request) {
            return of(
                    request.query("state").orElse(""),
                    request.query("channel").orElse(""),
                    request.query("reason").orElse(""),
                    request.query("before").orElse(""));
        }

        /** Words that mean nothing stand for everything. */
        static Filter of(String state, String channel, String reason, String before) {
            HeldState held = HeldState.QUARANTINED;
            for (HeldState one : HeldState.values()) {
                held = one.word().equals(state) ? one : held;
            }
            return new Filter(
                    held,
                    channel.length() > LONGEST ? "" : channel,
                    reason.length() > LONGEST ? "" : reason,
                    Ids.uuid(before).orElse(null));
        }

        HeldQuery query(int limit) {
            return new HeldQuery(
                    state, channel.isEmpty() ? null : channel, reason.isEmpty() ? null : reason, before, limit);
        }

        Filter with(String otherChannel, String otherReason) {
            return new Filter(state, otherChannel, otherReason, null);
        }

        Filter from(@Nullable String last) {
            return new Filter(
                    state,
                    channel,
                    reason,
                    Optional.ofNullable(last).flatMap(Ids::uuid).orElse(null));
        }

        String href() {
            List<String> parts = new ArrayList<>();
            add(parts, "state", state == HeldState.QUARANTINED ? "" : state.word());
            add(parts, "channel", channel);
            add(parts, "reason", reason);
            add(parts, "before", before == null ? "" : before.toString());
            return "/console/quarantine" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
        }

        private static void add(List<String> parts, String name, String value) {
            if (!value.isEmpty()) {
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
    }
}
