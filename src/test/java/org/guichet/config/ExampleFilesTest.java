package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guichet.normalize.taught.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFilesTest {

    @TempDir
    Path config;

    /** But those that have no words: only an event says them of itself. */
    @Test
    void theDeliveredOnesTeachEveryNatureThatTextsTell() throws IOException {
        TaxonomyFiles.Loaded delivered = TaxonomyFiles.load(Path.of("config"));
        Set<String> taught = delivered.examples().stream().map(Example::label).collect(Collectors.toSet());

        assertThat(delivered.problems()).isEmpty();
        assertThat(taught)
                .containsAll(new TreeSet<>(delivered.kinds().stream()
                        .filter(kind -> !kind.words().isEmpty())
                        .map(kind -> kind.code())
                        .toList()));
    }

    @Test
    void theDeliveredOnesAreNoneOfTheTextsByWhichTheyAreMeasured() throws IOException {
        StringBuilder measured = new StringBuilder();
        for (String part : List.of("build", "measured", "contact")) {
            try (var files = Files.list(Path.of("src/test/understanding", part))) {
                for (Path file : files.toList()) {
                    measured.append(Files.readString(file));
                }
            }
        }

        assertThat(TaxonomyFiles.load(Path.of("config")).examples())
                .extracting(Example::text)
                .allSatisfy(text -> assertThat(measured.indexOf(text)).isNegative());
    }

    @Test
    void readsLabelTabAndText() throws IOException {
        write("\uFEFF# a comment\n\ndelivery.late\tOù est mon colis ?\nis:praise\tBravo.\n");

        TaxonomyFiles.Loaded loaded = TaxonomyFiles.load(config);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.examples())
                .containsExactly(
                        new Example("delivery.late", "Où est mon colis ?"), new Example("is:praise", "Bravo."));
    }

    @Test
    void namesEachProblemWithItsLine() throws IOException {
        write("delivery.late Où est mon colis ?\ndelivery.lte\tRien.\nis:bounce\tRetour.\ndelivery.late\t"
                + "x".repeat(10_001) + "\n");

        assertThat(TaxonomyFiles.load(config).problems().stream().map(Problem::toString))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith("config/taxonomy/examples/mine.tsv:1:1: no text behind a tab"),
                        two -> assertThat(two)
                                .contains(":2:1: \"delivery.lte\" is no nature")
                                .contains("delivery.late"),
                        three -> assertThat(three).contains(":3:1: \"is:bounce\" is no nature"),
                        four -> assertThat(four).contains(":4:15: longer than 10000"));
    }

    @Test
    void aChangedExampleIsAnotherConfiguration() throws IOException {
        write("delivery.late\tun\n");
        String before = ConfigurationDigest.of(config);
        write("delivery.late\tdeux\n");

        assertThat(ConfigurationDigest.of(config)).isNotEqualTo(before);
    }

    @Test
    void theThresholdIsAPercentage() throws IOException {
        Files.writeString(config.resolve("classifier.yaml"), "thresholdPercent: 40\n");
        assertThat(ClassifierFile.load(config).threshold()).isEqualTo(0.4);

        Files.writeString(config.resolve("classifier.yaml"), "thresholdPercent: 140\nthreshold: 1\n");
        assertThat(ClassifierFile.load(config).problems()).hasSize(2);
    }

    private void write(String examples) throws IOException {
        Path folder = Files.createDirectories(config.resolve("taxonomy/examples"));
        Files.writeString(
                config.resolve("taxonomy/natures.yaml"),
                "version: 1\nnatures:\n  - code: delivery.late\n    words: [\"en retard\"]\n");
        Files.writeString(folder.resolve("mine.tsv"), examples, StandardCharsets.UTF_8);
    }
}
