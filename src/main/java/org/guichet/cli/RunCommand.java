package org.guichet.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.guichet.config.Check;
import org.guichet.config.Problem;
import org.guichet.gateway.BeanNames;
import org.guichet.gateway.CannotStartException;
import org.guichet.gateway.Gateway;
import org.guichet.happening.Happening;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
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

    private static final int HIGHEST_PORT = 65_535;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--port", description = "Listen on this port instead of the configured one.")
    private @Nullable Integer port;

    @Option(names = "--host", description = "Listen on this address instead of the configured one.")
    private @Nullable String host;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        refuseImpossiblePort();
        Gateway gateway = started();
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(gateway, stopped), "guichet-stop"));
        } catch (IllegalStateException e) { // told to stop while it started
            stop(gateway, stopped);
        }
        stopped.await();
        return 0;
    }

    private Gateway started() throws Exception {
        try {
            return Gateway.start(home.path(), home.configuration().listeningOn(host, port), Version.NUMBER);
        } catch (CannotStartException e) {
            List<Problem> problems = e.isOfRoutes() ? problems() : List.of();
            if (problems.isEmpty()) {
                throw e;
            }
            throw new IllegalArgumentException(
                    "the routes have problems, so it cannot start:" + Failures.lines(problems), e);
        }
    }

    // A channel with problems does not keep the gateway from starting.
    private List<Problem> problems() throws IOException {
        return new Check(BeanNames.ALL, BeanNames.PLACEHOLDERS)
                .run(home.path()).stream()
                        .filter(problem -> problem.isError() && !problem.file().startsWith("routes/channels/"))
                        .toList();
    }

    private void refuseImpossiblePort() {
        if (spec != null && port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port is " + port + ", and must be from 0 to " + HIGHEST_PORT);
        }
    }

    private static void stop(Gateway gateway, CountDownLatch stopped) {
        Happening.GATEWAY_STOPPING.in(log).log("Stopping: what is under way is finished, nothing new is taken");
        gateway.close();
        Happening.GATEWAY_STOPPED.in(log).log("Stopped");
        stopped.countDown();
    }
}
