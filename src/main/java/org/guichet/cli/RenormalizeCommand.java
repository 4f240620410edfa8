package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.cases.CaseJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies the configuration on disk to what was kept. */
@Command(
        name = "renormalize",
        mixinStandardHelpOptions = true,
        description =
                "Read kept arrivals again under the configuration on disk and store what changes as new revisions, "
                        + "announced to subscribers. See dry-run for what it would do. Ctrl-C stops it; run it again to go on.")
final class RenormalizeCommand implements Callable<Integer> {

    private static final String PATH = "/api/v1/tryout";
    private static final long LOOK_MILLIS = 500;

    @Option(names = "--reason", description = "Why, for who looks at it later.")
    private @Nullable String reason;

    @Option(names = "--by", description = "Who decides (default: the user of this machine).")
    private String by = System.getProperty("user.name", "staff");

    @Mixin
    private SelectionOption selection = new SelectionOption();

    @Mixin
    private DeskOption desk = new DeskOption();

    @Override
    public Integer call() throws Exception {
        try (Desk open = desk.open()) {
            Asking asking = new Asking(open);
            asking.post(PATH, order());
            Thread stop = new Thread(() -> stop(asking));
            Runtime.getRuntime().addShutdownHook(stop);
            JsonNode state = awaited(asking);
            Runtime.getRuntime().removeShutdownHook(stop);
            return told(state, open.isGateway());
        }
    }

    private ObjectNode order() {
        ObjectNode order = CaseJson.mapper().createObjectNode();
        order.put("apply", true).put("by", by).put("reason", reason == null ? "" : reason);
        selection.into(order);
        return order;
    }

    /** It would go on in the gateway without its caller. */
    private static void stop(Asking asking) {
        try {
            asking.post(PATH + "/stop", CaseJson.mapper().createObjectNode());
        } catch (IOException e) {
            System.err.println("guichet: it could not be stopped: " + e.getMessage());
        }
    }

    private static JsonNode awaited(Asking asking) throws IOException, InterruptedException {
        Progress progress = new Progress("arrivals read again", 0);
        JsonNode state = asking.get(PATH, Map.of("found", "no"));
        while (state.path("phase").asText().equals("running")) {
            progress.at(state.at("/summary/arrivals").asInt());
            Thread.sleep(LOOK_MILLIS);
            state = asking.get(PATH, Map.of("found", "no"));
        }
        progress.finish();
        return state;
    }

    private static int told(JsonNode state, boolean gateway) {
        String phase = state.path("phase").asText();
        state.path("problems").forEach(problem -> System.err.println("guichet: " + problem.asText()));
        if (phase.equals("refused") || phase.equals("failed")) {
            System.err.println("guichet: nothing was changed, or not all: see above");
            return 1;
        }
        JsonNode summary = state.path("summary");
        System.out.printf(
                "%d arrivals were read again, %d cases among them; %d changed.%n",
                summary.path("arrivals").asInt(),
                summary.path("cases").asInt(),
                state.path("applied").asInt());
        if (phase.equals("stopped")) {
            System.out.println("It was stopped. What was changed stays; run it again for the rest.");
        }
        tellOfHeld(summary.path("held").asInt(), state.path("heldBack").asBoolean(), gateway);
        JsonNode restart = state.at("/configuration/restart");
        if (gateway && state.at("/configuration/differs").asBoolean()) {
            System.out.println("The gateway still works by the configuration with which it was started; restart it, "
                    + "because these have changed: " + words(restart) + ".");
        }
        return phase.equals("stopped") ? 1 : 0;
    }

    private static void tellOfHeld(int held, boolean heldBack, boolean gateway) {
        if (held > 0 && heldBack) {
            System.out.println(
                    held + " arrivals in quarantine or set aside would end otherwise. They wait: restart the "
                            + "gateway, then run this again.");
        } else if (held > 0 && !gateway) {
            System.out.println(held + " arrivals in quarantine or set aside are read again by the next start.");
        }
    }

    private static String words(JsonNode list) {
        StringBuilder words = new StringBuilder();
        list.forEach(word -> words.append(words.isEmpty() ? "" : ", ").append(word.asText()));
        return words.toString();
    }
}
