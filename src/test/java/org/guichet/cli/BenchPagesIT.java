package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole of {@code ./guichet bench pages}, small. Its figures are looked at by people; here it counts that it has them. */
@Timeout(120)
class BenchPagesIT {

    private static final Path JAR = Path.of("target", "guichet.jar").toAbsolutePath();

    @TempDir
    private Path home;

    @Test
    void printsTheTimeAndSizeOfEachPage() throws Exception {
        Homes.delivered(home);

        Process bench = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString(),
                        "bench",
                        "pages",
                        "--cases=60",
                        "--held=20",
                        "--rounds=1",
                        "--rest=0",
                        "--home",
                        home.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bench.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(said)
                .containsPattern("cases, far back +[0-9.]+ +[0-9.]+")
                .containsPattern("console: an arrival in quarantine +[0-9.]+ +[0-9.]+")
                .containsPattern("console: reconciliation +[0-9.]+ +[0-9.]+");
        assertThat(bench.exitValue())
                .as(said)
                .isBetween(0, 1); // 1: slower than it should be, which this does not judge
    }
}
