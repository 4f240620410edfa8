package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.cases.CaseJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A decision about one or more arrivals: each is decided for itself, and one that cannot be stops nothing. */
abstract class DecisionCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "ARRIVAL", description = "Ids or references of arrivals.")
    private List<String> arrivals = List.of();

    @Option(names = "--by", description = "Who decides (default: the user of this session).")
    private String by = System.getProperty("user.name", "operator");

    @Mixin
    private DeskOption desk = new DeskOption();

    private final String action;

    DecisionCommand(String action) {
        this.action = action;
    }

    /** Why, if the person said so. */
    abstract @Nullable String reason();

    /** Adds what this decision says beyond who and why. */
    void fill(ObjectNode order) throws IOException {}

    @Override
    public Integer call() throws Exception {
        ObjectNode order = CaseJson.mapper().createObjectNode();
        order.put("by", by);
        order.put("reason", reason());
        fill(order);
        int failures = 0;
        try (Desk open = desk.open()) {
            for (String arrival : arrivals) {
                failures += isDone(open, arrival, order) ? 0 : 1;
            }
        }
        return failures == 0 ? 0 : 1;
    }

    private boolean isDone(Desk open, String arrival, ObjectNode order) {
        try {
            JsonNode standing = new Asking(open).post(path(arrival, "/" + action), order);
            System.out.println(standing.path("reference").asText() + ": " + words(standing, open));
            return true;
        } catch (IOException e) {
            System.err.println(arrival + ": " + Failures.sentence(e));
            return false;
        }
    }

    private static String words(JsonNode standing, Desk open) {
        String state = standing.path("state").asText();
        if (!state.equals("received")) {
            return state;
        }
        return open.isGateway() ? "is being read again" : "is read again when the gateway runs";
    }

    /** @param arrival as a person typed it */
    static String path(String arrival, String below) {
        return "/api/v1/quarantine/"
                + URLEncoder.encode(arrival, StandardCharsets.UTF_8).replace("+", "%20") + below;
    }

    /** Another attempt. */
    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Read arrivals in quarantine, or waiting ones, once more now.")
    static final class Retry extends DecisionCommand {

        @Option(names = "--reason", description = "Why, for who looks at it later.")
        private @Nullable String reason;

        Retry() {
            super("retry");
        }

        @Override
        @Nullable
        String reason() {
            return reason;
        }
    }

    /** Not for us. */
    @Command(
            name = "set-aside",
            mixinStandardHelpOptions = true,
            description = "Set aside arrivals in quarantine, or waiting ones; kept, and taken back at any time.")
    static final class SetAside extends DecisionCommand {

        @Option(names = "--reason", required = true, description = "Why, for who looks at it later.")
        private String reason = "";

        SetAside() {
            super("set-aside");
        }

        @Override
        String reason() {
            return reason;
        }
    }

    /** For us after all. */
    @Command(
            name = "take-back",
            mixinStandardHelpOptions = true,
            description = "Read arrivals once more that were set aside; no rule sets them aside again.")
    static final class TakeBack extends DecisionCommand {

        @Option(names = "--reason", description = "Why, for who looks at it later.")
        private @Nullable String reason;

        TakeBack() {
            super("take-back");
        }

        @Override
        @Nullable
        String reason() {
            return reason;
        }
    }
}
