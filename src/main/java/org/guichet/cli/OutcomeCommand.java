package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.cases.CaseJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** How a case was settled. */
@Command(
        name = "outcome",
        mixinStandardHelpOptions = true,
        description = "Show how a case was settled, or record it: with --result.")
final class OutcomeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", description = "Id or reference.")
    private String named = "";

    @Option(names = "--result", description = "upheld, partly-upheld, rejected or withdrawn.")
    private @Nullable String result;

    @Option(
            names = "--remedy",
            paramLabel = "KIND[=SUM]",
            description = "What was given: refund=129.90EUR, replacement, apology. May be repeated.")
    private List<String> remedies = List.of();

    @Option(names = "--cause", paramLabel = "CODE", description = "Root cause, a code of your own: carrier.lost.")
    private @Nullable String cause;

    @Option(names = "--at", paramLabel = "INSTANT", description = "When it was settled (default: now).")
    private @Nullable String at;

    @Option(names = "--by", description = "Who settled it (default: the user of this session).")
    private String by = System.getProperty("user.name", "operator");

    @Option(names = "--key", description = "The same key again changes nothing.")
    private @Nullable String key;

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private DeskOption desk = new DeskOption();

    @Override
    public Integer call() throws Exception {
        String path = LinksCommand.path(named) + "/outcome";
        try (Desk open = desk.open()) {
            JsonNode answer =
                    result == null ? new Asking(open).get(path, Map.of()) : new Asking(open).post(path, order(result));
            System.out.println(answer.toPrettyString());
        }
        return 0;
    }

    private ObjectNode order(String given) {
        ObjectNode order = CaseJson.mapper().createObjectNode();
        order.put("result", given);
        ArrayNode list = order.putArray("remedies");
        remedies.forEach(remedy -> list.add(remedy(remedy)));
        put(order, "rootCause", cause);
        put(order, "at", at);
        put(order, "by", by);
        put(order, "key", key);
        return order;
    }

    private static void put(ObjectNode order, String field, @Nullable String value) {
        if (value != null) {
            order.put(field, value);
        }
    }

    private ObjectNode remedy(String given) {
        ObjectNode remedy = CaseJson.mapper().createObjectNode();
        int equals = given.indexOf('=');
        remedy.put("kind", equals < 0 ? given : given.substring(0, equals));
        if (equals >= 0) {
            String sum = given.substring(equals + 1).strip();
            if (sum.length() < 4 || spec == null) {
                throw new ParameterException(
                        java.util.Objects.requireNonNull(spec).commandLine(),
                        "a sum is like 129.90EUR, not \"" + sum + "\"");
            }
            remedy.putObject("amount")
                    .put("value", sum.substring(0, sum.length() - 3).strip())
                    .put("currency", sum.substring(sum.length() - 3));
        }
        return remedy;
    }
}
