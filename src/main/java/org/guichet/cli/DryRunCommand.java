package org.guichet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guichet.config.Configuration;
import org.guichet.gateway.DryRun;
import org.guichet.tryout.Selection;
import org.guichet.tryout.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What would change under the configuration on disk. Stores nothing. */
@Command(
        name = "dry-run",
        mixinStandardHelpOptions = true,
        description = "Read kept arrivals again under the configuration on disk, beside a running gateway or without "
                + "one, and show what would change; stores nothing. Exit 0 when nothing would, 2 when something would.")
final class DryRunCommand implements Callable<Integer> {

    private static final int SOMETHING_CHANGES = 2;

    @Option(
            names = "--config",
            paramLabel = "FOLDER",
            description = "Try the configuration in this folder (default: config/ of the home).")
    private @Nullable Path config;

    @Option(names = "--json", description = "Print one JSON object a line: what would change, then the summary.")
    private boolean json;

    @Option(
            names = "--show",
            defaultValue = "50",
            description = "Show so many cases after the summary (default: ${DEFAULT-VALUE}).")
    private int show;

    @Mixin
    private SelectionOption selection = new SelectionOption();

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        Configuration tried = config == null ? home.configuration() : HomeOption.configurationIn(config);
        try (DryRun run = DryRun.open(
                        home.path(),
                        home.configuration().settings().data(),
                        tried,
                        Version.NUMBER,
                        selection.readAgain());
                LineOutput lines = LineOutput.to(null)) {
            Selection selected =
                    selection.selection(tried.settings().organisation().zone());
            Summary summary = json ? printed(run, selected, lines) : told(run, selected);
            return summary.changesAnything() || summary.noCase() > 0 ? SOMETHING_CHANGES : 0;
        }
    }

    private static Summary printed(DryRun run, Selection selected, LineOutput lines)
            throws IOException, InterruptedException {
        Summary summary = run.run(selected, new FindingLines(lines));
        lines.write(FindingLines.summary(summary));
        return summary;
    }

    private Summary told(DryRun run, Selection selected) throws InterruptedException {
        FindingTable table = new FindingTable(System.out, show);
        Summary summary = run.run(selected, new FindingTable.Collecting(table));
        table.print(summary);
        return summary;
    }
}
