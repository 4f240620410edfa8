package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;
import org.guichet.cli.demo.Expectation;
import org.guichet.cli.input.Inputs;
import org.guichet.gateway.OfflineUnderstanding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample becomes what stands beside it, and every piece of evidence stands where it says. */
class SamplesIT {

    private static final Path SAMPLES = Path.of("src/samples");

    private static OfflineUnderstanding understanding;

    @BeforeAll
    static void open() throws Exception {
        understanding = new HomeOption().understanding();
    }

    @AfterAll
    static void close() {
        understanding.close();
    }

    static Stream<Arguments> samples() {
        return Stream.of(ChannelKind.values()).flatMap(kind -> files(kind).map(file -> Arguments.of(kind, file)));
    }

    private static Stream<Path> files(ChannelKind kind) {
        try {
            return Inputs.files(List.of(SAMPLES.resolve(kind.word()))).stream();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void becomesWhatItsExpectationSays(ChannelKind kind, Path file) throws Exception {
        JsonNode line = CaseJson.mapper().readTree(new NormalizedLine(understanding, kind.word(), kind).of(file));
        Expectation expected = Expectation.read(Inputs.beside(file, Inputs.EXPECTED));
        assertThat(expected.differences(line)).isEmpty();
        line.at("/case/evidence").fields().forEachRemaining(e -> standsWhereItSays(e, line.path("case")));
    }

    private static void standsWhereItSays(Map.Entry<String, JsonNode> entry, JsonNode one) {
        JsonNode evidence = entry.getValue();
        assertThat(one.at(entry.getKey()).isMissingNode())
                .as("the value at " + entry.getKey())
                .isFalse();
        if (evidence.has("from")) {
            String text = keptText(evidence.path("part").asText(), one.at("/contacts/0"));
            assertThat(text.substring(
                            evidence.path("from").asInt(), evidence.path("to").asInt()))
                    .as(entry.getKey())
                    .isEqualTo(evidence.path("quote").asText());
        }
    }

    private static String keptText(String part, JsonNode contact) {
        int colon = part.indexOf(':');
        String name = colon < 0 ? part : part.substring(0, colon);
        return switch (name) {
            case "page" ->
                contact.at("/pages/" + (Integer.parseInt(part.substring(colon + 1)) - 1) + "/text")
                        .asText();
            case "turn" ->
                contact.at("/turns/" + (Integer.parseInt(part.substring(colon + 1)) - 1) + "/text")
                        .asText();
            case "header", "field" -> contact.path("subject").asText();
            default -> contact.path("text").asText();
        };
    }
}
