package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.cases.CaseJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which cases may be one story. */
@Command(
        name = "links",
        mixinStandardHelpOptions = true,
        description = "Show which cases may be one story, and decide.",
        subcommands = {LinksCommand.Confirm.class, LinksCommand.Reject.class})
final class LinksCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "CASE", description = "Only the links of this case, whatever their state.")
    private @Nullable String of;

    @Option(names = "--limit", defaultValue = "50", description = "How many are shown (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Print what the gateway answers, as JSON.")
    private boolean json;

    @Mixin
    private DeskOption desk = new DeskOption();

    @Override
    public Integer call() throws Exception {
        try (Desk open = desk.open()) {
            JsonNode answer = of == null
                    ? new Asking(open).get("/api/v1/links", Map.of("limit", Integer.toString(limit)))
                    : new Asking(open).get(path(of) + "/links", Map.of());
            if (json) {
                System.out.println(answer.toPrettyString());
            } else if (answer.path("links").isEmpty()) {
                System.out.println(of == null ? "No case waits for a decision." : "No other case was found for it.");
            } else {
                answer.path("links").forEach(LinksCommand::print);
            }
        }
        return 0;
    }

    private static void print(JsonNode link) {
        StringBuilder why = new StringBuilder();
        link.path("why").forEach(sentence -> why.append(' ').append(sentence.asText()));
        System.out.printf(
                "%s  %s  %-18s %3.0f %%  %-9s %s%n",
                link.path("of").asText(),
                link.path("reference").asText(link.path("case").asText()),
                link.path("kind").asText(),
                100 * link.path("score").asDouble(),
                link.path("state").asText(),
                why.toString().strip());
    }

    /** @param named a case, as a person typed it */
    static String path(String named) {
        return "/api/v1/cases/"
                + URLEncoder.encode(named, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A decision about two cases. */
    abstract static class Decision implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "CASE", description = "Id or reference of a case.")
        private String one = "";

        @Parameters(index = "1", paramLabel = "OTHER", description = "Id or reference of the other case.")
        private String other = "";

        @Option(names = "--by", description = "Who decides (default: the user of this session).")
        private String by = System.getProperty("user.name", "operator");

        @Option(names = "--reason", description = "Why, for who looks at it later.")
        private @Nullable String reason;

        @Mixin
        private DeskOption desk = new DeskOption();

        private final String action;

        Decision(String action) {
            this.action = action;
        }

        @Override
        public Integer call() throws IOException {
            ObjectNode order = CaseJson.mapper().createObjectNode();
            order.put("by", by);
            order.put("reason", reason);
            try (Desk open = desk.open()) {
                String rest = path(other).substring("/api/v1/cases".length());
                JsonNode link = new Asking(open).post(path(one) + "/links" + rest + "/" + action, order);
                System.out.println(
                        one + " and " + other + ": " + link.path("state").asText());
            }
            return 0;
        }
    }

    /** They are one story. */
    @Command(
            name = "confirm",
            mixinStandardHelpOptions = true,
            description = "Join two cases: each names the other, and both have the earlier of their dates.")
    static final class Confirm extends Decision {
        Confirm() {
            super("confirm");
        }
    }

    /** They are not. */
    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "Say that two cases do not belong together; they are not suggested again.")
    static final class Reject extends Decision {
        Reject() {
            super("reject");
        }
    }

    /** They were joined wrongly. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description =
                    "Part two cases that were joined: their dates are again what the law gives each of them. What was "
                            + "done stays in their history.")
    static final class Undo extends Decision {
        Undo() {
            super("undo");
        }
    }
}
