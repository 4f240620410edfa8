package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.cases.CaseJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases one complainant's data: shows first what would go, and asks. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Erase a complainant's data for good: raw bytes, texts, attachments, values, event bodies. Ids, "
                + "dates and codes stay, and subscribers are told.")
final class EraseCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("reference", "channel", "registeredAt", "contacts", "state", "erased");

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "References or ids of cases and arrivals.")
    private List<String> names = List.of();

    @Option(names = "--email", description = "All cases in which who has this address complains, and held arrivals.")
    private @Nullable String email;

    @Option(names = "--phone", description = "The same by a number, +33639981234.")
    private @Nullable String phone;

    @Option(names = "--reason", description = "Why. Subscribers are told too: do not name the person.")
    private @Nullable String reason;

    @Option(names = "--by", description = "Who decides (default: the user of this session).")
    private String by = System.getProperty("user.name", "operator");

    @Option(names = "--yes", description = "Do not ask.")
    private boolean sure;

    @Mixin
    private DeskOption desk = new DeskOption();

    /** What was found, once each, by reference. */
    private final Map<String, JsonNode> found = new LinkedHashMap<>();

    private final Map<String, JsonNode> mentions = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        try (Desk open = desk.open()) {
            Asking asking = new Asking(open);
            search(asking);
            found.keySet().forEach(mentions::remove);
            show();
            if (found.isEmpty()) {
                System.out.println("Nothing to erase.");
                return 0;
            }
            if (reason == null) {
                System.out.println("Nothing was erased: say why with --reason.");
                return 2;
            }
            if (!sure && !confirmed()) {
                System.out.println("Nothing was erased.");
                return 1;
            }
            print(asking.post("/api/v1/erasures", order()));
            return 0;
        }
    }

    private void search(Asking asking) throws IOException {
        if (!names.isEmpty()) {
            ObjectNode order = CaseJson.mapper().createObjectNode();
            names.forEach(order.putArray("names")::add);
            search(asking, order);
        }
        if (email != null) {
            search(asking, CaseJson.mapper().createObjectNode().put("email", email));
        }
        if (phone != null) {
            search(asking, CaseJson.mapper().createObjectNode().put("phone", phone));
        }
    }

    private void search(Asking asking, ObjectNode order) throws IOException {
        JsonNode plan = asking.post("/api/v1/erasures/search", order);
        plan.path("cases").forEach(one -> found.put(reference(one), one));
        plan.path("arrivals").forEach(one -> found.put(reference(one), one));
        plan.path("mentions").forEach(one -> mentions.put(reference(one), one));
        if (!plan.path("complete").asBoolean()) {
            System.out.println("There is more than could be listed: erase this, then look again.");
        }
    }

    private static String reference(JsonNode one) {
        return one.path("reference").asText();
    }

    private void show() {
        if (!found.isEmpty()) {
            Columns.print(System.out, COLUMNS, new ArrayList<>(found.values()));
        }
        if (!mentions.isEmpty()) {
            System.out.println(
                    "Cases of others that have the address or number too, and are not erased unless you name "
                            + "them: " + String.join(", ", mentions.keySet()));
        }
    }

    private boolean confirmed() throws IOException {
        System.out.println("Not within reach: mails on the mail server, files in the folders' taken/ and failed/, what "
                + "subscribers "
                + "keep, and back-ups.");
        System.out.print("Erase " + found.size() + " for good? Type yes: ");
        System.out.flush();
        BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        return "yes".equals(answers.readLine());
    }

    private ObjectNode order() {
        ObjectNode order = CaseJson.mapper().createObjectNode();
        order.put("by", by);
        order.put("reason", reason);
        ArrayNode all = order.putArray("names");
        found.keySet().forEach(all::add);
        return order;
    }

    private static void print(JsonNode answer) {
        System.out.println("Erased: " + answer.path("erased").size() + ". Erased before: "
                + answer.path("erasedBefore").size() + ".");
    }
}
