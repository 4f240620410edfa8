package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.arrival.RawContent;
import org.guichet.channel.scan.pool.OcrPool;
import org.guichet.channel.scan.pool.OcrSettings;
import org.guichet.channel.scan.pool.ScanLimits;
import org.guichet.cli.bench.scans.TextScore;
import org.guichet.submission.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well degraded letters are read, so that a regression of the preparation shows. Eight files, one or more of each
 * kind of damage; {@code -Dguichet.scans=all} reads all and prints each. The letters are not part of the project: without
 * them the test is skipped, but never in CI.
 */
class ScanCorpusIT {

    private static final Path CORPUS = corpus();

    private static final List<String> EIGHT = List.of(
            "fr1_banque@heavy200.jpg",
            "en1_telecom@dirty300.jpg",
            "mix_fr_en@fax204.tif",
            "fr1_banque@photo200.jpg",
            "en1_telecom@rot180_300.jpg",
            "mix_fr_en@rot90_300.jpg",
            "fr1_banque@low150.jpg",
            "en1_telecom@skew3_200.jpg");

    private static OcrPool pool;

    @BeforeAll
    static void findCorpus() {
        boolean there = Files.isDirectory(CORPUS);
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(there, "no scans at " + CORPUS);
        }
        assertThat(CORPUS).isDirectory();
        pool = new OcrPool(OcrSettings.in(Path.of("target/ocr")), ScanLimits.defaults());
    }

    @AfterAll
    static void endPool() {
        if (pool != null) {
            pool.close();
        }
    }

    private static Path corpus() {
        String configured = System.getProperty("GUICHET_SHARED_DATA", System.getenv("GUICHET_SHARED_DATA"));
        return Path.of(configured == null ? "../shared/data" : configured).resolve("scans");
    }

    @Test
    void degradedLettersAreReadWithFewWrongCharacters() throws IOException {
        double sum = 0;
        List<String> names = names();
        for (String name : names) {
            double rate = errorRate(name);
            System.out.printf("%-30s %.2f %% of the characters wrong%n", name, 100 * rate);
            assertThat(rate).as(name).isLessThan(0.04);
            sum += rate;
        }
        assertThat(sum / names.size()).isLessThan(0.015);
    }

    private static List<String> names() throws IOException {
        if (!"all".equals(System.getProperty("guichet.scans"))) {
            return EIGHT;
        }
        try (var files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("@"))
                    .sorted()
                    .toList();
        }
    }

    private static double errorRate(String name) throws IOException {
        RawContent content = RawContent.of(CORPUS.resolve(name));
        Reading reading = new ScanReader(pool, ScanLimits.defaults(), ScanArrivals.PLACE)
                .read(ScanArrivals.of(name, content), content);
        String truth = Files.readString(CORPUS.resolve(name.substring(0, name.indexOf('@')) + ".txt"));
        return TextScore.of(truth, ((Reading.Readable) reading).submission().text())
                .characters();
    }
}
