package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether every arrival is accounted for; exit 1 when not. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = "Account for every arrival, per channel and in total; exit 1 when it does not add up.")
final class ReconcileCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "channel", "arrivals", "cases", "followUps", "setAside", "quarantined", "inProgress", "untaken", "addsUp");

    @Option(names = "--json", description = "Print the whole account as JSON.")
    private boolean json;

    @Mixin
    private DeskOption desk = new DeskOption();

    @Override
    public Integer call() throws Exception {
        try (Desk open = desk.open()) {
            JsonNode account = new Asking(open).get("/api/v1/reconciliation", Map.of());
            if (json) {
                System.out.println(account.toPrettyString());
            } else {
                print(account, open.isGateway());
            }
            return account.path("addsUp").asBoolean() ? 0 : 1;
        }
    }

    private static void print(JsonNode account, boolean gateway) {
        List<JsonNode> rows = new ArrayList<>();
        account.path("channels").forEach(rows::add);
        ObjectNode total = ((ObjectNode) account.path("total")).deepCopy();
        if (!gateway) {
            total.remove("untaken");
        }
        rows.add(total);
        Columns.print(System.out, COLUMNS, rows);
        account.path("channels").forEach(ReconcileCommand::printTrouble);
        if (!gateway) {
            System.out.println("No gateway runs: what the sources still hold (untaken) was not looked at.");
        }
        System.out.println(
                account.path("addsUp").asBoolean()
                        ? "It adds up."
                        : "It does NOT add up: " + account.path("registered") + " arrivals were numbered and there are "
                                + account.path("caseCount") + " cases.");
    }

    private static void printTrouble(JsonNode channel) {
        if (channel.has("untakenTrouble")) {
            System.out.println(channel.path("channel").asText() + ": "
                    + channel.path("untakenTrouble").asText());
        }
    }
}
