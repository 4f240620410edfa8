package org.guichet.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.guichet.cases.CaseJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Parked events get another chance. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = "Deliver the parked events of a subscriber after all; they have the whole horizon again.")
final class DeliveriesRetryCommand implements Callable<Integer> {

    @Option(names = "--to", paramLabel = "NAME", required = true, description = "The subscriber.")
    private String to = "";

    @Mixin
    private DeliveriesOption gateway = new DeliveriesOption();

    @Override
    public Integer call() throws IOException {
        int retried = gateway.order(to, "retry", CaseJson.mapper().createObjectNode())
                .path("retried")
                .asInt();
        System.out.println(to + ": " + retried + " parked events are delivered again.");
        return 0;
    }
}
