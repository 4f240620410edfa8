package org.guichet.cli;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.cases.NormalizerInfo;
import org.guichet.cli.bench.understanding.LinksBench;
import org.guichet.cli.bench.understanding.UnderstandingBench;
import org.guichet.cli.bench.understanding.UnderstandingSpeed;
import org.guichet.config.Configuration;
import org.guichet.normalize.Normalizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How well and how fast submissions are understood. */
@Command(
        name = "understanding",
        mixinStandardHelpOptions = true,
        description = {
            "What is understood of labelled texts, field by field and language by language, and how fast.",
            "One part of them is there to build with; of the others only figures are shown."
        })
final class BenchUnderstandingCommand implements Callable<Integer> {

    private static final String BUILD = "build";
    private static final String MEASURED = "measured";
    private static final String CONTACT = "contact";
    private static final String SECOND = "second";

    @Option(names = "--set", paramLabel = "FOLDER", description = "Holds the folders build, measured and contact.")
    private @Nullable Path set;

    @Option(names = "--only", paramLabel = "HALF", description = "build, measured or contact (default: all).")
    private String only = "";

    @Option(names = "--field", description = "Show every miss of this field, e.g. amounts.")
    private String field = "";

    @Option(names = "--show-measured", description = "Name the misses of the other parts too.")
    private boolean showMeasured;

    @Option(names = "--no-speed", description = "Leave out how fast it is.")
    private boolean noSpeed;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        Configuration configuration = Configuration.load(home.path().resolve("config"));
        Normalizer normalizer = new Normalizer(
                configuration.rules(),
                UuidCreator::getTimeOrderedEpoch,
                new NormalizerInfo("bench", configuration.digest()));
        Path folder = set == null ? home.path().resolve("src/test/understanding") : set;
        UnderstandingBench bench = new UnderstandingBench(normalizer, System.out);
        boolean met = true;
        for (String half : only.isEmpty() ? List.of(BUILD, MEASURED, CONTACT) : List.of(only)) {
            boolean named = half.equals(BUILD) || showMeasured;
            met &= bench.half(half, folder.resolve(half), new UnderstandingBench.Plan(named, field));
        }
        if (set == null && field.isEmpty()) {
            met &= links(normalizer, configuration);
        }
        if (!noSpeed) {
            new UnderstandingSpeed(normalizer, System.out).measure(folder.resolve(BUILD));
        }
        return met ? 0 : 1;
    }

    private boolean links(Normalizer normalizer, Configuration configuration) throws IOException {
        LinksBench bench = new LinksBench(normalizer, configuration.stories().rules(), System.out);
        Path folder = home.path().resolve("src/test/understanding-links");
        boolean met = true;
        for (String half : only.isEmpty() ? List.of(BUILD, MEASURED) : List.of(only)) {
            met &= bench.part(half, folder.resolve(half + ".txt"), half.equals(BUILD) || showMeasured, LinksBench.AIM);
        }
        if (only.isEmpty() || only.equals(BUILD)) {
            met &= bench.part("build, harder", folder.resolve(SECOND + ".txt"), true, LinksBench.HARDER);
        }
        return met;
    }
}
