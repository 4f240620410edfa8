package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./guichet test}: the operator's own tests. */
class OwnTestsTest {

    @TempDir
    private Path home;

    private String printed = "";

    private int run() {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            return Main.commandLine().execute("test", "--home", home.toString());
        } finally {
            System.setOut(out);
            printed = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void theDeliveredTestsHold() throws Exception {
        Homes.delivered(home);
        assertThat(run()).as(printed).isZero();
        assertThat(printed).contains("3 of 3 tests hold.");
    }

    @Test
    void whatFailsIsNamedWithItsLineAndWhatItIsInstead() throws Exception {
        Homes.delivered(home);
        Files.writeString(home.resolve("config/tests/mine.yaml"), """
                tests:
                  - name: mine
                    kind: web-form
                    text: '{"narrative": "The kettle leaks.", "email": "jo@example.org"}'
                    expect:
                      outcome: case
                      priority.level: urgent
                    contains:
                      narrative: toaster
                    absent: [complainant.emails]
                """);
        assertThat(run()).isEqualTo(1);
        assertThat(printed)
                .contains(
                        "FAILS mine",
                        "config/tests/mine.yaml:7: priority.level: expected \"urgent\", but it is \"normal\"",
                        "config/tests/mine.yaml:9: narrative: expected it to contain \"toaster\"",
                        "config/tests/mine.yaml:10: complainant.emails: expected nothing, but it is \"jo@example.org\"",
                        "3 of 4 tests hold.");
    }

    @Test
    void everyTestThatCannotBeReadIsNamedToo() throws Exception {
        Homes.delivered(home);
        Files.writeString(home.resolve("config/tests/wrong.yaml"), """
                tests:
                  - kind: fax
                    text: hello
                    expect: {outcome: case}
                  - kind: email
                    expect: {outcome: case}
                  - kind: email
                    text: hello
                    expects: {outcome: case}
                """);
        Files.writeString(home.resolve("config/tests/worse.yaml"), "tests: [\n");
        assertThat(run()).isEqualTo(1);
        assertThat(printed)
                .contains(
                        "config/tests/wrong.yaml:2: kind is email,",
                        "config/tests/wrong.yaml:5: give either file or text",
                        "config/tests/wrong.yaml:7: \"expects\" is no key of a test",
                        "config/tests/worse.yaml:",
                        "not YAML");
    }

    @Test
    void aFileBesideTheTestIsRead() throws Exception {
        Homes.delivered(home);
        Files.copy(Path.of("src/samples/email/colis-jamais-livre.eml"), home.resolve("config/tests/parcel.eml"));
        Files.writeString(home.resolve("config/tests/file.yaml"), """
                tests:
                  - kind: email
                    file: parcel.eml
                    expect: {outcome: case, language: fr}
                  - kind: email
                    file: gone.eml
                    expect: {outcome: case}
                """);
        assertThat(run()).isEqualTo(1);
        assertThat(printed)
                .contains("ok    config/tests/file.yaml:2", "config/tests/file.yaml:5: its input cannot be read");
    }
}
