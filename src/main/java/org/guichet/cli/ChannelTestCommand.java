package org.guichet.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.channel.source.Finding;
import org.guichet.gateway.ChannelTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What of a channel works and what does not; exit 1 when something does not. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description =
                "Say step by step what of a channel's source works: name, port, encryption, login, folder, one mail; "
                        + "or whether a folder can be read and moved from. Touches nothing.")
final class ChannelTestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The channel's routeId.")
    private String name = "";

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        return run(home, name);
    }

    /** Tries the channel of this name; 0 when it can be used. */
    static int run(HomeOption home, String name) throws IOException {
        List<Finding> findings = new ArrayList<>();
        new ChannelTrial(home.path(), home.configuration().settings()).run(name, finding -> {
            findings.add(finding);
            System.out.println(line(finding));
        });
        boolean works = findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.BAD);
        System.out.println(
                works ? "The channel " + name + " can be used." : "The channel " + name + " cannot be used as it is.");
        return works ? 0 : 1;
    }

    private static String line(Finding finding) {
        String mark =
                switch (finding.kind()) {
                    case GOOD -> "  ok    ";
                    case NOTE -> "  note  ";
                    case BAD -> "  WRONG ";
                };
        return mark + finding.words();
    }
}
