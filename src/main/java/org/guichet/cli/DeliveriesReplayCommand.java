package org.guichet.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.guichet.cases.CaseJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For a downstream system that lost what it was told. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Deliver again every event of a time range, with the same event ids and in the same order.")
final class DeliveriesReplayCommand implements Callable<Integer> {

    private static final String TIME =
            "2026-11-20, 2026-11-20T09:30 (in the organisation's time zone) or with an offset, "
                    + "2026-11-20T08:30:00Z";

    @Option(names = "--to", paramLabel = "NAME", required = true, description = "The subscriber.")
    private String to = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            required = true,
            description = "Events written from here on: " + TIME + ".")
    private String since = "";

    @Option(names = "--until", paramLabel = "TIME", description = "And before here (default: now).")
    private @Nullable String until;

    @Option(names = "--by", description = "Who asks for it (default: the user of this machine).")
    private String by = System.getProperty("user.name", "staff");

    @Mixin
    private DeliveriesOption gateway = new DeliveriesOption();

    @Override
    public Integer call() throws IOException {
        ZoneId zone = gateway.zone();
        ObjectNode order = CaseJson.mapper().createObjectNode().put("by", by);
        order.put("since", instant(since, zone).toString());
        if (until != null) {
            order.put("until", instant(until, zone).toString());
        }
        int replayed = gateway.order(to, "replay", order).path("replayed").asInt();
        System.out.println(to + ": " + replayed + " events are delivered again.");
        return 0;
    }

    /** @throws IllegalArgumentException when it is none of the three writings */
    static Instant instant(String given, ZoneId zone) {
        try {
            return switch (writing(given)) {
                case "date" -> LocalDate.parse(given).atStartOfDay(zone).toInstant();
                case "local" -> LocalDateTime.parse(given).atZone(zone).toInstant();
                default -> OffsetDateTime.parse(given).toInstant();
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + given + "\" is not a time: write " + TIME, e);
        }
    }

    private static String writing(String given) {
        int time = given.indexOf('T');
        if (time < 0) {
            return "date";
        }
        String clock = given.substring(time);
        return clock.endsWith("Z") || clock.indexOf('+') >= 0 || clock.indexOf('-') >= 0 ? "offset" : "local";
    }
}
