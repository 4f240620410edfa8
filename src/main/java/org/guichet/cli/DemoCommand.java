package org.guichet.cli;

import java.util.concurrent.Callable;
import org.guichet.cli.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The real gateway, fed with the samples through every door. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start the real gateway with a mail server in the same process and feed it the samples through "
                + "every door.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--once",
            description = "Stop when all samples have their outcome; exit 0 only if each is as its expectation says.")
    private boolean once;

    @Option(names = "--port", defaultValue = "8080", description = "Port of the pages (default: ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        return new Demo(home.path(), Version.NUMBER).run(port, once) ? 0 : 1;
    }
}
