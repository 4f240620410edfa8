package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlinesFileTest {

    @TempDir
    Path folder;

    @Test
    void nothingIsDueWithoutTheFile() throws IOException {
        assertThat(load().rules().bindings()).isEmpty();
        assertThat(load().rules().promise()).isEmpty();
    }

    @Test
    void theDeliveredOneBindsATraderAndPromisesADay() throws IOException {
        DeadlinesFile.Loaded delivered = DeadlinesFile.load(Path.of("config"), organisation());

        assertThat(delivered.problems()).isEmpty();
        assertThat(delivered.rules().bindings())
                .extracting(b -> b.regime().id())
                .contains("fr-consumer-code");
        assertThat(delivered.rules().promise()).isPresent();
    }

    @Test
    void namesARegimeThatIsNotThereAndTheNearest() throws IOException {
        regime("fr-amf", "versions: [{version: a, starts: sentAt, final: 2 months}]");
        deadlines("regimes:\n  - regime: fr-anf\n    decisions: [complain]\n");

        assertThat(problems())
                .containsExactly(
                        "config/deadlines.yaml:2:13: there is no config/regimes/fr-anf.yaml that can be used"
                                + " – did you mean \"fr-amf\"?",
                        "config/deadlines.yaml:3:17: \"regimes[0].decisions\" cannot be \"complain\" – did you mean \"complaint\"?");
    }

    @Test
    void namesEveryFaultOfARegime() throws IOException {
        regime("uk", """
                holydays: GB-ENG
                versions:
                  - version: a
                    from: 8 April 2026
                    starts: sendAt
                    contacts: [spoken]
                    workingDays: [monday, tusday]
                    acknowledge: five days
                    final: {within: 10 working days, after: final}
                """);

        assertThat(problems())
                .hasSize(8)
                .anyMatch(p -> p.startsWith(
                        "config/regimes/uk.yaml:1:1: unknown key \"holydays\" – did you mean \"holidays\"?"))
                .anyMatch(p -> p.startsWith("config/regimes/uk.yaml:1:1: the file has no \"holidays\""))
                .anyMatch(p -> p.startsWith("config/regimes/uk.yaml:4:11: \"8 April 2026\" is not a date"))
                .anyMatch(p -> p.startsWith("config/regimes/uk.yaml:5:13: no clock starts at \"sendAt\""))
                .anyMatch(p -> p.startsWith("config/regimes/uk.yaml:6:15: no contact is \"spoken\""))
                .anyMatch(p -> p.contains("\"tusday\" is no day of the week – did you mean \"tuesday\"?"))
                .anyMatch(p -> p.startsWith("config/regimes/uk.yaml:8:18: \"five days\" is not a time"))
                .anyMatch(p -> p.contains("\"versions[0].final.after\" cannot be \"final\" – known are acknowledge"));
    }

    @Test
    void refusesHolidaysThatNobodyKnows() throws IOException {
        regime("x", "holidays: FR-99\nversions: [{version: a, starts: sentAt, final: 3 working days}]");

        assertThat(problems()).singleElement().asString().contains("no public holidays are known of \"FR-99\"");
    }

    @Test
    void refusesAPromiseBeforeTheOwnTarget() throws IOException {
        deadlines("promise: {target: 3 weeks, told: 15 working days, holidays: FR}");

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("customers are promised an answer before your own target");
    }

    @Test
    void asksForBothHalvesOfAPromise() throws IOException {
        deadlines("promise: {target: 3 weeks}");

        assertThat(problems()).singleElement().asString().contains("\"promise\" has no \"told\"");
    }

    private void regime(String id, String yaml) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("regimes")).resolve(id + ".yaml"), yaml);
    }

    private void deadlines(String yaml) throws IOException {
        Files.writeString(folder.resolve("deadlines.yaml"), yaml);
    }

    private List<String> problems() throws IOException {
        return load().problems().stream().map(Problem::toString).toList();
    }

    private DeadlinesFile.Loaded load() throws IOException {
        return DeadlinesFile.load(folder, organisation());
    }

    private static Settings.Organisation organisation() {
        return new Settings.Organisation("Guichet", "FR", ZoneId.of("Europe/Paris"), List.of("fr"), List.of());
    }
}
