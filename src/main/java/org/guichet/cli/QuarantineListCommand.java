package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is held up, newest first. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List what is held up, newest first.")
final class QuarantineListCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("reference", "channel", "reason", "changedAt", "detail");

    @Option(
            names = "--state",
            defaultValue = "quarantined",
            description = "quarantined, set-aside or waiting (default: ${DEFAULT-VALUE}).")
    private String state = "quarantined";

    @Option(names = "--channel", description = "Only of this channel.")
    private @Nullable String channel;

    @Option(names = "--reason", description = "Only with this reason code or rule.")
    private @Nullable String reason;

    @Option(names = "--limit", defaultValue = "100", description = "At most so many, up to 500 (default: 100).")
    private int limit;

    @Option(names = "--offset", defaultValue = "0", description = "Pass over so many first.")
    private int offset;

    @Option(names = "--ids", description = "Print only the arrivals' ids, one a line, for other commands.")
    private boolean ids;

    @Mixin
    private DeskOption desk = new DeskOption();

    @Override
    public Integer call() throws Exception {
        try (Desk open = desk.open()) {
            List<JsonNode> found = new ArrayList<>();
            for (JsonNode arrival :
                    new Asking(open).get("/api/v1/quarantine", query()).path("arrivals")) {
                if (reason == null || reason.equals(arrival.path("reason").asText())) {
                    found.add(arrival);
                }
            }
            print(found);
        }
        return 0;
    }

    private Map<String, String> query() {
        Map<String, String> query = new TreeMap<>();
        query.put("state", state);
        query.put("limit", Integer.toString(limit));
        query.put("offset", Integer.toString(offset));
        if (channel != null) {
            query.put("channel", channel);
        }
        return query;
    }

    private void print(List<JsonNode> found) {
        if (ids) {
            found.forEach(arrival -> System.out.println(arrival.path("arrival").asText()));
        } else if (found.isEmpty()) {
            System.out.println("Nothing is " + state + ".");
        } else {
            Columns.print(System.out, COLUMNS, found);
        }
    }
}
