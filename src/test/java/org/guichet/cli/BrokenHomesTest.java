package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/configurations} is laid over the delivered configuration; its {@code expected.txt} names
 * every fault as {@code file:line: words of the message}.
 */
class BrokenHomesTest {

    private static final Path CONFIGURATIONS = Path.of("src/test/configurations");

    @TempDir
    private Path home;

    static List<String> configurations() throws IOException {
        try (Stream<Path> folders = Files.list(CONFIGURATIONS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void areTwentyAtLeast() throws IOException {
        assertThat(configurations()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void everyFaultIsNamedWithItsLineInOneRun(String name) throws IOException {
        lay(CONFIGURATIONS.resolve(name));
        Terminal terminal = new Terminal(home);

        assertThat(terminal.run("check")).isEqualTo(1);

        List<String> said = new ArrayList<>(
                terminal.out().lines().filter(line -> line.contains(".y")).toList());
        for (String fault : Files.readAllLines(CONFIGURATIONS.resolve(name).resolve("expected.txt"))) {
            assertThat(said).as("faults of " + name + " named once").anyMatch(line -> names(line, fault));
            said.removeIf(line -> names(line, fault));
        }
        assertThat(said).as("what is no fault of " + name).isEmpty();
        assertThat(terminal.out()).doesNotContain("hunter2");
    }

    private static boolean names(String line, String fault) {
        int afterLine = fault.indexOf(": ");
        return line.startsWith(fault.substring(0, afterLine) + ":") && line.contains(fault.substring(afterLine + 2));
    }

    @Test
    void aMachineReadsTheSameAsJson() throws IOException {
        lay(CONFIGURATIONS.resolve("07-secrets"));
        Terminal terminal = new Terminal(home);

        assertThat(terminal.run("check", "--json")).isEqualTo(1);

        JsonNode problems = new ObjectMapper().readTree(terminal.out());
        assertThat(problems).hasSize(11);
        assertThat(problems.get(0).toString())
                .isEqualTo("{\"file\":\"config/guichet.yaml\",\"line\":3,\"column\":7,\"severity\":\"error\","
                        + "\"message\":\"a secret is written out in \\\"readTokens\\\"\","
                        + "\"hint\":\"use \\\"${env:NAME}\\\" or \\\"${file:/path}\\\"\"}");
        assertThat(problems.findValuesAsText("severity")).contains("warning");
    }

    @Test
    void aWarningAloneIsNoFailure() throws IOException {
        Homes.delivered(home);
        Files.writeString(home.resolve("config/deadlines.yaml"), "regimes: [{regime: fr-amf, channels: [nobody]}]\n");
        Terminal terminal = new Terminal(home);

        assertThat(terminal.run("check")).isZero();
        assertThat(terminal.out()).contains("warning: no channel is named \"nobody\"", "can be used. 1 warning.");
    }

    private void lay(Path configuration) throws IOException {
        Homes.delivered(home);
        try (Stream<Path> files = Files.walk(configuration)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = home.resolve(configuration.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.delete(home.resolve("expected.txt"));
    }
}
