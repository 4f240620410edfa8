package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.guichet.cases.PriorityLevel;
import org.guichet.normalize.PriorityRule;
import org.guichet.normalize.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriorityFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsRules() throws IOException {
        assertThat(read("rules:\n  - {level: high, when: [complaint, vulnerable]}\n")
                        .rules())
                .containsExactly(new PriorityRule(
                        PriorityLevel.HIGH,
                        Set.of(Signal.COMPLAINT, Signal.VULNERABLE),
                        0,
                        "vulnerable and complaint"));
    }

    @Test
    void namesWhatIsWrongWithLineAndColumn() throws IOException {
        assertThat(problems("rules:\n  - level: hihg\n    when: [savety]\n    resaon: x\n"))
                .containsExactly(
                        "config/priority.yaml:2:12: \"hihg\" is not a level – did you mean \"high\"?",
                        "config/priority.yaml:3:12: \"savety\" is not a signal – did you mean \"safety\"?",
                        "config/priority.yaml:4:5: unknown key \"rules[0].resaon\" – did you mean \"reason\"?");
    }

    @Test
    void refusesARuleThatAlwaysHolds() throws IOException {
        assertThat(problems("rules:\n  - level: high\n"))
                .singleElement()
                .asString()
                .contains("always holds");
    }

    @Test
    void findsNothingWrongWithTheDeliveredOne() {
        assertThat(PriorityFile.load(Path.of("config")).problems()).isEmpty();
        assertThat(PriorityFile.load(Path.of("config")).rules()).hasSizeGreaterThan(5);
    }

    private PriorityFile.Loaded read(String yaml) throws IOException {
        Files.writeString(folder.resolve(PriorityFile.FILE), yaml);
        return PriorityFile.load(folder);
    }

    private List<String> problems(String yaml) throws IOException {
        return read(yaml).problems().stream().sorted().map(Problem::toString).toList();
    }
}
