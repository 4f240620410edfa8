package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.config.TaxonomyNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What many complaints teach. */
@Command(
        name = "lessons",
        mixinStandardHelpOptions = true,
        description = {
            "What customers complain about, where, since when it rises, how it was settled.",
            "Counts only, no person; nothing of groups that are smaller than lessons.smallestGroup in config/stories.yaml."
        })
final class LessonsCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("count", "settled", "upheld", "daysToSettle", "missed", "repeated");

    @Option(
            names = "--since",
            defaultValue = "30d",
            description = "30d, 12w, 3m or a day, 2026-11-01 (default: ${DEFAULT-VALUE}).")
    private String since = "30d";

    @Option(names = "--json", description = "Print everything as JSON, the weeks too.")
    private boolean json;

    @Option(names = "--csv", description = "Print the groups as CSV (RFC 4180).")
    private boolean csv;

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "In which natures are named (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Mixin
    private DeskOption desk = new DeskOption();

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        try (Desk open = desk.open()) {
            JsonNode lessons = new Asking(open).get("/api/v1/lessons", Map.of("since", since));
            if (json) {
                out.println(lessons.toPrettyString());
            } else if (csv) {
                csv(lessons);
            } else {
                print(lessons, TaxonomyNames.load(desk.home().resolve("config")));
            }
        }
        return 0;
    }

    private void csv(JsonNode lessons) {
        out.print("by,name," + String.join(",", COLUMNS) + ",usual,risingSince\r\n");
        for (JsonNode dimension : lessons.path("groups")) {
            for (JsonNode group : dimension.path("groups")) {
                StringBuilder line = new StringBuilder();
                line.append(field(dimension.path("by").asText()))
                        .append(',')
                        .append(field(group.path("name").asText()));
                COLUMNS.forEach(column -> line.append(',')
                        .append(group.path("figures").path(column).asText()));
                line.append(',').append(group.path("usual").asText());
                line.append(',').append(group.path("risingSince").asText());
                out.print(line.append("\r\n"));
            }
        }
    }

    /** Quoted where it must be; a field that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String field(String text) {
        String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    private void print(JsonNode lessons, TaxonomyNames names) {
        out.println(
                lessons.path("from").asText() + " to " + lessons.path("until").asText());
        line("", lessons.path("total"), "");
        if (lessons.at("/total/count").isMissingNode()) {
            out.println("Fewer than " + lessons.path("smallestGroup").asInt()
                    + " complaints: of so few nothing is shown (lessons.smallestGroup in config/stories.yaml).");
        }
        for (JsonNode dimension : lessons.path("groups")) {
            if (!dimension.path("groups").isEmpty()) {
                out.println();
                out.println(dimension.path("by").asText());
            }
            for (JsonNode group : dimension.path("groups")) {
                String code = group.path("name").asText();
                String name = names.of(code, language).orElse(code);
                String rising = group.has("risingSince")
                        ? "rising since " + group.path("risingSince").asText()
                        : "";
                line(name, group.path("figures"), rising);
            }
        }
    }

    private void line(String name, JsonNode figures, String rising) {
        out.printf(
                Locale.ROOT,
                "  %-38s %8s  settled %6s  upheld %5s  days %6s  missed %5s  came again %5s  %s%n",
                name.length() > 38 ? name.substring(0, 38) : name,
                figures.path("count").asText("-"),
                figures.path("settled").asText("-"),
                percent(figures.path("upheld")),
                figures.path("daysToSettle").asText("-"),
                percent(figures.path("missed")),
                percent(figures.path("repeated")),
                rising);
    }

    private static String percent(JsonNode share) {
        return share.isNumber() ? Math.round(100 * share.asDouble()) + " %" : "-";
    }
}
