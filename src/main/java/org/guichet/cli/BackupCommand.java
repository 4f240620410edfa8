package org.guichet.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.guichet.gateway.Upkeep;
import org.guichet.store.sqlite.BackUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A copy of the data folder, made while the gateway works. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copy the data folder while the gateway works or not, as it is at one moment. To restore, put the "
                        + "copy where the data folder was.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TO", description = "A folder that does not exist yet, or is empty.")
    private Path to = Path.of("");

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        BackUp.Made made = Upkeep.backUp(
                home.path(),
                home.configuration().settings(),
                to.toAbsolutePath(),
                line -> System.err.println("… " + line));
        System.out.printf(
                "%d arrivals, %d cases and %d large contents are in %s, %d MB: everything that was acknowledged "
                        + "before %s.%n",
                made.arrivals(), made.cases(), made.contents(), to, made.bytes() >> 20, begun);
        return 0;
    }
}
