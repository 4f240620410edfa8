package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole of {@code ./guichet bench intake}, small. Its figures are looked at by people; here it counts that it has them. */
@Timeout(300)
class BenchIntakeIT {

    private static final Path JAR = Path.of("target", "guichet.jar").toAbsolutePath();

    @TempDir
    private Path home;

    @Test
    void printsEachFigureBesideItsLimit() throws Exception {
        Homes.delivered(home);

        Process bench = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString(),
                        "bench",
                        "intake",
                        "--quick",
                        "--home",
                        home.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bench.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bench.exitValue()).as(said).isZero();
        assertThat(said)
                .containsPattern("acknowledged durably +[1-9].* x limit")
                .containsPattern("stored cases +[1-9].* x bare")
                .containsPattern("heap held at most by an upload of 50 MB +[0-9.]+ MB");
    }
}
