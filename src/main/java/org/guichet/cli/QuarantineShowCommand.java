package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.cases.CaseJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One arrival: where it stands, what was tried, what was corrected; and its bytes into a file. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show one arrival as JSON: where it stands, what was tried, what was corrected.")
final class QuarantineShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ARRIVAL", description = "The arrival's id or reference.")
    private String arrival = "";

    @Option(names = "--raw", paramLabel = "FILE", description = "Also write the raw bytes to this file, to edit them.")
    private @Nullable Path raw;

    @Option(
            names = "--correction",
            defaultValue = "0",
            description = "With --raw: the edited copy of this correction instead of the original.")
    private int correction;

    @Mixin
    private DeskOption desk = new DeskOption();

    @Override
    public Integer call() throws Exception {
        try (Desk open = desk.open()) {
            Asking asking = new Asking(open);
            JsonNode shown = asking.get(DecisionCommand.path(arrival, ""), Map.of());
            System.out.println(
                    CaseJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(shown));
            String reason = shown.path("reason").asText("");
            if (!reason.isEmpty()) {
                System.err.println("What " + reason + " means and what to do: docs/errors.md#" + reason
                        + ", or /errors#" + reason + " of the running gateway");
            }
            if (raw != null) {
                write(asking, raw);
            }
        }
        return 0;
    }

    private void write(Asking asking, Path file) throws IOException {
        Map<String, String> query = Map.of("correction", Integer.toString(correction));
        try (InputStream bytes = asking.bytes(DecisionCommand.path(arrival, "/raw"), query)) {
            Files.copy(bytes, file); // never over a file that is there
        }
    }
}
