package org.guichet.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.guichet.arrival.RawContent;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.call.CallLimits;
import org.guichet.channel.call.CallReader;
import org.guichet.channel.content.ArrivalBuilder;
import org.guichet.channel.event.EventReader;
import org.guichet.channel.form.FormLimits;
import org.guichet.channel.form.FormReader;
import org.guichet.submission.Reading;
import org.guichet.submission.SubmissionReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of forms, counter, calls and events, as far as reading decides what becomes of them. */
class ReaderSamplesTest {

    private static final Map<ChannelKind, SubmissionReader> READERS = Map.of(
            ChannelKind.WEB_FORM,
            FormReader.webForm(FormLimits.DEFAULT),
            ChannelKind.COUNTER,
            FormReader.counter(FormLimits.DEFAULT),
            ChannelKind.EVENT,
            new EventReader(),
            ChannelKind.PHONE_CALL,
            new CallReader(CallLimits.DEFAULT));

    static Stream<Arguments> samples() throws IOException {
        Stream.Builder<Arguments> samples = Stream.builder();
        for (ChannelKind kind : READERS.keySet()) {
            try (Stream<Path> files = Files.list(Path.of("src/samples", kind.word()))) {
                files.filter(file -> Files.exists(beside(file, ".expected.json")))
                        .sorted()
                        .forEach(file -> samples.add(Arguments.of(kind, file)));
            }
        }
        return samples.build();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadOrRefusedAsExpected(ChannelKind kind, Path sample) throws IOException {
        JsonNode expected =
                CaseJson.mapper().readTree(beside(sample, ".expected.json").toFile());
        RawContent content = RawContent.of(sample);
        ArrivalBuilder arrival = ArrivalBuilder.of(kind).mediaType(mediaType(sample));
        Reading reading = READERS.get(kind).read(arrival.build(content), content);
        String outcome =
                reading instanceof Reading.Unreadable unreadable ? "quarantined " + unreadable.reason() : "case";
        assertThat(outcome)
                .isEqualTo((expected.path("outcome").asText() + " "
                                + expected.path("reason").asText(""))
                        .strip());
    }

    private static String mediaType(Path sample) throws IOException {
        Path facts = beside(sample, ".facts.json");
        return Files.exists(facts)
                ? CaseJson.mapper().readTree(facts.toFile()).path("mediaType").asText()
                : sample.toString().endsWith(".json") ? "application/json" : "text/plain";
    }

    private static Path beside(Path sample, String suffix) {
        return sample.resolveSibling(sample.getFileName() + suffix);
    }
}
