package org.guichet.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.guichet.channel.scan.batch.SeparatorRules;
import org.guichet.channel.scan.batch.SeparatorSheets;
import org.guichet.config.ChannelFiles;
import org.guichet.config.ChannelFiles.ChannelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the sheets that are put between letters before a stack is scanned. */
@Command(
        name = "separators",
        mixinStandardHelpOptions = true,
        description = "Print sheets that separate letters in a stack, as a PDF.")
final class SeparatorsCommand implements Callable<Integer> {

    private static final String KIND = "scanned-mail";
    private static final String PREFIXES = "separatorPrefixes";

    @Option(names = "--channel", required = true, description = "The scanner's channel that the sheets are for.")
    private String channel = "";

    @Option(names = "--count", defaultValue = "10", description = "How many (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--out", description = "The file to write (default: separators-CHANNEL.pdf).")
    private @Nullable Path out;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        if (count < 1 || count > SeparatorSheets.MOST) {
            throw new IllegalArgumentException("--count can be 1 to " + SeparatorSheets.MOST);
        }
        SeparatorSheets sheets = new SeparatorSheets(prefix(), channel, LocalDate.now());
        Path file = out == null ? Path.of("separators-" + channel + ".pdf") : out;
        try (OutputStream pdf = Files.newOutputStream(file)) {
            sheets.print(count, pdf);
        }
        System.out.println(
                count + " sheets in " + file + ". Put one in front of each letter, before scanning the stack.");
        return 0;
    }

    /** The first that the channel knows. */
    private String prefix() {
        String prefixes = scanner().parameters().getOrDefault(PREFIXES, SeparatorRules.USUAL_PREFIX);
        String first = prefixes.split(",", -1)[0].strip();
        if (!SeparatorRules.isPrefix(first) || first.equals("none")) {
            throw new IllegalArgumentException(
                    "channel " + channel + " knows no separator sheet with a code: " + PREFIXES + " is " + prefixes);
        }
        return first;
    }

    private ChannelFile scanner() {
        List<ChannelFile> scanners = ChannelFiles.in(home.path().resolve("routes")).stream()
                .filter(file -> file.kind().equals(KIND))
                .toList();
        return scanners.stream()
                .filter(file -> file.name().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel of kind " + KIND + " is named \"" + channel
                        + "\". There are: "
                        + scanners.stream().map(ChannelFile::name).sorted().collect(Collectors.joining(", "))));
    }
}
