package org.guichet.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.arrival.MediaTypes;
import org.guichet.arrival.RawContent;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;

/** The samples of {@code src/samples}: a folder per kind, an expectation beside each. */
public final class Samples {

    private static final String EXPECTED = ".expected.json";
    private static final String FACTS = ".facts.json";

    private Samples() {}

    static List<Sample> read(Path folder) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (ChannelKind kind : ChannelKind.values()) {
            for (Path file : files(folder.resolve(kind.word()))) {
                samples.add(new Sample(
                        file,
                        kind,
                        RawContent.of(file).sha256(),
                        mediaType(file),
                        Expectation.read(beside(file, EXPECTED))));
            }
        }
        return samples;
    }

    /** The inputs in a folder, without what stands beside them. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(EXPECTED)
                            && !file.toString().endsWith(FACTS))
                    .sorted()
                    .toList();
        }
    }

    /** The file that stands beside an input. */
    public static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static String mediaType(Path file) throws IOException {
        String claimed = MediaTypes.ofFileName(file.getFileName().toString());
        Path facts = beside(file, FACTS);
        if (!Files.exists(facts)) {
            return claimed;
        }
        JsonNode stated = CaseJson.mapper().readTree(Files.readAllBytes(facts));
        return stated.path("mediaType").asText(claimed);
    }
}
