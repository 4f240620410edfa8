package org.guichet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.guichet.cases.ChannelKind;
import org.guichet.cli.bench.scans.ScanBench;
import org.guichet.gateway.OfflineUnderstanding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well and at what cost scanned letters are read. */
@Command(
        name = "scans",
        mixinStandardHelpOptions = true,
        description = {
            "What is read of scanned letters, beside their true text: wrong characters and words, numbers found, cost.",
            "Then the same for the commands tesseract and ocrmypdf, where they are installed.",
            "Where a letter has a NAME.fields.json, also what was understood of it."
        })
final class BenchScansCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FOLDER",
            description = "Letters as NAME@variant.png (or jpg, tif, pdf), each with NAME.txt beside it.")
    private Path folder = Path.of("");

    @Option(
            names = "--fields",
            paramLabel = "FOLDER",
            description = "Where NAME.fields.json is when it does not stand beside the letter.")
    private @Nullable Path fields;

    @Option(names = "--own-only", description = "Leaves out the other commands.")
    private boolean ownOnly;

    @Option(names = "--no-speed", description = "Leaves out reading with all workers at once.")
    private boolean noSpeed;

    @Option(names = "--all-failures", description = "Names every field that is not right.")
    private boolean allFailures;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        ScanBench bench = new ScanBench(folder, Optional.ofNullable(fields), System.out);
        boolean met;
        try (OfflineUnderstanding understanding = home.understanding()) {
            NormalizedLine line = new NormalizedLine(understanding, "bench", ChannelKind.SCANNED_MAIL);
            int lanes = noSpeed ? 0 : understanding.lanes(ChannelKind.SCANNED_MAIL);
            met = bench.own(line::of, lanes, allFailures);
        }
        if (!ownOnly) {
            others(bench);
        }
        return met ? 0 : 1;
    }

    private static void others(ScanBench bench) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("guichet-bench-");
        try {
            bench.others(scratch);
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
