package org.guichet.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guichet.cases.CaseJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Parked events get another chance. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description =
                "Deliver the parked events of a subscriber after all, or one of them; they have the whole horizon again.")
final class DeliveriesRetryCommand implements Callable<Integer> {

    @Option(names = "--to", paramLabel = "NAME", required = true, description = "The subscriber.")
    private String to = "";

    @Option(
            names = "--event",
            paramLabel = "ID",
            description = "Only this one; behind an older parked event of its case it waits for that.")
    private @Nullable UUID event;

    @Option(names = "--by", description = "Who asks for it (default: the user of this machine).")
    private String by = System.getProperty("user.name", "staff");

    @Mixin
    private DeliveriesOption gateway = new DeliveriesOption();

    @Override
    public Integer call() throws IOException {
        ObjectNode order = CaseJson.mapper().createObjectNode().put("by", by);
        if (event != null) {
            order.put("event", event.toString());
        }
        int retried = gateway.order(to, "retry", order).path("retried").asInt();
        if (event != null && retried == 0) {
            System.err.println("guichet: no event " + event + " is parked for " + to + "; ./guichet deliveries --to "
                    + to + " lists those that are");
            return 1;
        }
        System.out.println(
                to + ": " + retried + (retried == 1 ? " parked event is" : " parked events are") + " delivered again.");
        return 0;
    }
}
