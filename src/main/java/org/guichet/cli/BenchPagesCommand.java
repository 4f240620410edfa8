package org.guichet.cli;

import java.util.concurrent.Callable;
import org.guichet.cli.bench.PagesBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast each page answers from a full store, and how large it is. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description =
                "Each page's time and size, with many cases stored and many arrivals in quarantine. Exit 1 when one "
                        + "is slower or larger than it may be.")
final class BenchPagesCommand implements Callable<Integer> {

    @Option(names = "--cases", defaultValue = "100000", description = "Stored (${DEFAULT-VALUE}).")
    private int cases;

    @Option(names = "--held", defaultValue = "1000", description = "Arrivals in quarantine (${DEFAULT-VALUE}).")
    private int held;

    @Option(names = "--rounds", defaultValue = "15", description = "Requests of each page (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--rest",
            defaultValue = "1100",
            description = "Milliseconds before each request of a console page, so that nothing kept is shown again "
                    + "(${DEFAULT-VALUE}).")
    private int rest;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        PagesBench bench =
                new PagesBench(home.path(), home.path().resolve("target/bench-pages"), Version.NUMBER, System.out);
        return bench.run(cases, held, rounds, rest) ? 0 : 1;
    }
}
