package org.guichet.cli.bench.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.guichet.cases.NormalizerInfo;
import org.guichet.config.Configuration;
import org.guichet.normalize.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnderstandingBenchTest {

    private static final Path SET = Path.of("src/test/understanding");
    private static final UUID ID = UUID.fromString("01932c07-209a-7000-8000-000000000009");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void meetsEveryAimOnTheHalfToBuildWith() throws IOException {
        boolean met = bench().half("build", SET.resolve("build"), new UnderstandingBench.Plan(false, ""));

        assertThat(met).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
    }

    @Test
    void hasFourHundredTextsInBothLanguages() throws IOException {
        List<Labelled> build = LabelledFile.all(SET.resolve("build"));
        List<Labelled> measured = LabelledFile.all(SET.resolve("measured"));

        assertThat(build.size() + measured.size()).isGreaterThanOrEqualTo(400);
        assertThat(measured).filteredOn(text -> text.language().equals("fr")).hasSizeGreaterThanOrEqualTo(100);
        assertThat(measured)
                .extracting(Labelled::text)
                .doesNotContainAnyElementsOf(build.stream().map(Labelled::text).toList());
    }

    @Test
    void namesWhatIsMissedOnlyWhenAskedTo(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("shop.en.txt"),
                "complaint form 2026-03-12 -\namounts: 999 EUR\n\nThe kettle is broken, I want my money back.\n");

        assertThat(bench().half("x", folder, new UnderstandingBench.Plan(false, "")))
                .isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("MISSED").doesNotContain("shop.en 1");
        bench().half("x", folder, new UnderstandingBench.Plan(true, ""));
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("shop.en 1  missed [999 EUR]");
    }

    private UnderstandingBench bench() throws IOException {
        Normalizer normalizer = new Normalizer(
                Configuration.load(Path.of("config")).rules(), () -> ID, new NormalizerInfo("test", "cafe"));
        return new UnderstandingBench(normalizer, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}
