package org.guichet.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.arrival.ChannelSources;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;
import org.guichet.store.Reconciliation;
import org.guichet.store.Reconciliation.Account;
import org.jspecify.annotations.Nullable;

/** The account of every arrival, per channel and in total, beside what the sources still hold. */
final class ReconciliationApi {

    private final CaseStore store;
    private final ChannelSources sources;

    ReconciliationApi(CaseStore store, ChannelSources sources) {
        this.store = store;
        this.sources = sources;
    }

    Reply reconciliation(Request request) {
        // The sources first: what is taken while they are looked at then counts as taken.
        Map<String, ChannelSources.Untaken> untaken = new TreeMap<>();
        sources.look().forEach(source -> untaken.put(source.channel(), source));
        return Reply.json(200, body(store.reconcile(), untaken));
    }

    private static ObjectNode body(Reconciliation account, Map<String, ChannelSources.Untaken> untaken) {
        Map<String, Account> channels = new TreeMap<>();
        account.channels().forEach(channel -> channels.put(channel.channel(), channel));
        untaken.keySet().forEach(name -> channels.putIfAbsent(name, new Account(name, 0, 0, 0, 0, 0, 0)));
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("addsUp", account.addsUp());
        body.put("registered", account.registered());
        body.put("caseCount", account.cases());
        ArrayNode rows = body.putArray("channels");
        channels.forEach((name, channel) -> rows.add(row(channel, untaken.get(name))));
        ObjectNode total = row(account.total(), null);
        total.put("addsUp", account.addsUp());
        total.put(
                "untaken",
                untaken.values().stream()
                        .mapToLong(ChannelSources.Untaken::count)
                        .sum());
        body.set("total", total);
        return body;
    }

    private static ObjectNode row(Account account, ChannelSources.@Nullable Untaken source) {
        ObjectNode row = CaseJson.mapper().createObjectNode();
        row.put("channel", account.channel());
        row.put("arrivals", account.arrivals());
        row.put("cases", account.cases());
        row.put("followUps", account.followUps());
        row.put("setAside", account.setAside());
        row.put("quarantined", account.quarantined());
        row.put("inProgress", account.inProgress());
        row.put("addsUp", account.addsUp());
        if (source != null && source.trouble() == null) {
            row.put("untaken", source.count());
        } else if (source != null) {
            row.put("untakenTrouble", source.trouble());
        }
        return row;
    }
}
