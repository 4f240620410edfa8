package org.guichet.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.guichet.gateway.Gateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The gateway, until it is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Start the gateway with the operator's config/ and routes/.")
final class RunCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

    @Option(names = "--port", description = "Listen on this port instead of the configured one.")
    private @Nullable Integer port;

    @Option(names = "--host", description = "Listen on this address instead of the configured one.")
    private @Nullable String host;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        Gateway gateway = Gateway.start(home.path(), home.configuration().listeningOn(host, port), Version.NUMBER);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(gateway, stopped), "guichet-stop"));
        stopped.await();
        return 0;
    }

    private static void stop(Gateway gateway, CountDownLatch stopped) {
        log.info("Stopping: what is under way is finished, nothing new is taken");
        gateway.close();
        log.info("Stopped");
        stopped.countDown();
    }
}
