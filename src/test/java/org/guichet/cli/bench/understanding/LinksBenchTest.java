package org.guichet.cli.bench.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.cases.NormalizerInfo;
import org.guichet.config.Configuration;
import org.guichet.normalize.Normalizer;
import org.junit.jupiter.api.Test;

class LinksBenchTest {

    private static final Path SET = Path.of("src/test/understanding-links");

    @Test
    void meetsItsAimsOnTheHalfToBuildWith() throws IOException {
        assertMet("build", LinksBench.AIM);
    }

    @Test
    void meetsItsAimsOnWhatWasWrittenToBeHard() throws IOException {
        assertMet("second", LinksBench.HARDER);
    }

    private static void assertMet(String part, LinksBench.Aim aim) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Configuration configuration = Configuration.load(Path.of("config"));
        Normalizer normalizer = new Normalizer(
                configuration.rules(), UuidCreator::getTimeOrderedEpoch, new NormalizerInfo("test", "cafe"));
        LinksBench bench = new LinksBench(
                normalizer, configuration.stories().rules(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        boolean met = bench.part(part, SET.resolve(part + ".txt"), true, aim);
        assertThat(met).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
    }

    @Test
    void hasMoreThanTwoThousandPairsAndNoTellingTwice() throws IOException {
        List<ToldStory> build = ToldStory.all(SET.resolve("build.txt"));
        List<ToldStory> measured = ToldStory.all(SET.resolve("measured.txt"));
        assertThat(build.size() * build.size() / 2 + measured.size() * measured.size() / 2)
                .isGreaterThan(2_000);
        List<String> toBuildWith = Stream.concat(build.stream(), ToldStory.all(SET.resolve("second.txt")).stream())
                .map(ToldStory::text)
                .toList();
        assertThat(measured).extracting(ToldStory::text).doesNotContainAnyElementsOf(toBuildWith);
    }
}
