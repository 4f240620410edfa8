package org.guichet.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guichet.arrival.RawContent;
import org.guichet.cases.ChannelKind;
import org.guichet.cli.input.FileArrival;
import org.guichet.cli.input.Inputs;

/** The samples of {@code src/samples}: a folder per kind, an expectation beside each. */
public final class Samples {

    private Samples() {}

    static List<Sample> read(Path folder) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (ChannelKind kind : ChannelKind.values()) {
            for (Path file : Inputs.files(List.of(folder.resolve(kind.word())))) {
                samples.add(new Sample(
                        file,
                        kind,
                        RawContent.of(file).sha256(),
                        FileArrival.facts(file, kind).mediaType(),
                        Expectation.read(Inputs.beside(file, Inputs.EXPECTED))));
            }
        }
        return samples;
    }
}
