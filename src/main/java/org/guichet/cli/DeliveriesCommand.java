package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where each subscriber stands; exit 1 when anything is parked. */
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        description = "Show what subscribers have not been told yet, and why; exit 1 when anything is parked.",
        subcommands = {DeliveriesReplayCommand.class, DeliveriesRetryCommand.class})
final class DeliveriesCommand implements Callable<Integer> {

    private static final String ROW = "%-20s %8s %8s %8s  %-10s %s%n";

    @Option(names = "--to", paramLabel = "NAME", description = "Only this subscriber, with its parked events.")
    private @Nullable String to;

    @Option(names = "--json", description = "Print what the gateway answers, as JSON.")
    private boolean json;

    @Mixin
    private DeliveriesOption gateway = new DeliveriesOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        JsonNode answer = to == null ? gateway.list() : gateway.one(to);
        PrintWriter out = out();
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            out.printf(ROW, "SUBSCRIBER", "WAITING", "HELD", "PARKED", "LAG", "LAST FAILURE");
            Iterable<JsonNode> rows = to == null ? answer.path("subscribers") : java.util.List.of(answer);
            rows.forEach(row -> printStanding(out, row));
            answer.path("parkedEvents").forEach(event -> printParked(out, event));
        }
        out.flush();
        return parked(answer) ? 1 : 0;
    }

    private static boolean parked(JsonNode answer) {
        long parked = answer.path("parked").asLong();
        for (JsonNode subscriber : answer.path("subscribers")) {
            parked += subscriber.path("parked").asLong();
        }
        return parked > 0;
    }

    private static void printStanding(PrintWriter out, JsonNode row) {
        String name = row.path("subscriber").asText();
        out.printf(
                ROW,
                row.path("configured").asBoolean() ? name : name + " (gone)",
                row.path("waiting").asText(),
                row.path("held").asText(),
                row.path("parked").asText(),
                row.has("lagSeconds") ? lag(row.path("lagSeconds").asLong()) : "-",
                row.has("lastFailure")
                        ? row.path("lastFailure").asText() + " ("
                                + row.path("lastFailureAt").asText() + ")"
                        : "-");
    }

    private static void printParked(PrintWriter out, JsonNode event) {
        out.printf(
                "  parked %s  case %s revision %s  failing since %s  %s attempts  %s%n",
                event.path("event").asText(),
                event.path("reference").asText(),
                event.path("revision").asText(),
                event.path("failingSince").asText(),
                event.path("attempts").asText(),
                event.path("reason").asText("never tried: the subscriber could not be reached"));
    }

    /** The largest two units: {@code 2d 4h}, {@code 5m 3s}. */
    static String lag(long seconds) {
        Duration lag = Duration.ofSeconds(seconds);
        if (lag.toDays() > 0) {
            return lag.toDays() + "d " + lag.toHoursPart() + "h";
        }
        if (lag.toHours() > 0) {
            return lag.toHours() + "h " + lag.toMinutesPart() + "m";
        }
        return lag.toMinutes() > 0 ? lag.toMinutes() + "m " + lag.toSecondsPart() + "s" : seconds + "s";
    }

    private PrintWriter out() {
        return spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
    }
}
