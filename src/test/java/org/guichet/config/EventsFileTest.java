package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.guichet.cases.PriorityLevel;
import org.guichet.proactive.EventRule;
import org.guichet.proactive.EventRules;
import org.guichet.proactive.TypePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsFileTest {

    @TempDir
    Path folder;

    private EventsFile.Loaded load(String... lines) throws IOException {
        Files.writeString(folder.resolve(EventsFile.FILE), String.join("\n", lines) + "\n");
        return EventsFile.load(folder);
    }

    private List<String> problems(String... lines) throws IOException {
        return load(lines).problems().stream()
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                .toList();
    }

    @Test
    void withoutTheFileEachEventOpensACase() {
        assertThat(EventsFile.load(folder).rules()).isEqualTo(EventRules.NONE);
    }

    @Test
    void readsEveryKey() throws IOException {
        EventsFile.Loaded loaded = load(
                "others: set-aside",
                "rules:",
                "  - name: twice",
                "    types: [delivery.failed, \"*.Delivery-Failed\"]",
                "    unless: [delivery.done]",
                "    about: tracking",
                "    times: 2",
                "    withinDays: 7",
                "    nature: delivery.failed",
                "    priority: urgent",
                "    incident: {by: [carrier, run.id], withinHours: 6}",
                "  - name: silence",
                "    types: [order.paid]",
                "    unless: [order.shipped]",
                "    afterDays: 1",
                "    afterHours: 2",
                "    afterMinutes: 3",
                "    afterSeconds: 4");
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.rules().openOthers()).isFalse();
        EventRule twice = loaded.rules().rules().get(0);
        assertThat(twice.types())
                .containsExactly(new TypePattern("delivery.failed"), new TypePattern("*.delivery-failed"));
        assertThat(twice.about()).isEqualTo("tracking");
        assertThat(twice.times()).isEqualTo(2);
        assertThat(twice.within()).isEqualTo(Duration.ofDays(7));
        assertThat(twice.nature()).isEqualTo("delivery.failed");
        assertThat(twice.priority()).isEqualTo(PriorityLevel.URGENT);
        assertThat(twice.incident())
                .contains(new EventRule.IncidentKey(List.of("carrier", "run.id"), Duration.ofHours(6)));
        assertThat(loaded.rules().rules().get(1).after()).isEqualTo(Duration.parse("P1DT2H3M4S"));
    }

    @Test
    void theDeliveredFileIsRight() {
        EventsFile.Loaded delivered = EventsFile.load(Path.of("config"));
        assertThat(delivered.problems()).isEmpty();
        assertThat(delivered.rules().rules())
                .extracting(EventRule::name)
                .containsExactly("delivery-failed", "paid-not-shipped", "delivery-missed-twice");
    }

    @Test
    void saysEachFaultWithItsPlace() throws IOException {
        assertThat(problems(
                        "others: sometimes",
                        "rules:",
                        "  - name: Twice!",
                        "    typ: [a.b]",
                        "    types: [a*b, \"*\"]",
                        "    times: 0",
                        "    priority: very",
                        "    nature: Délai",
                        "  - name: same",
                        "    types: [a.b]",
                        "    unless: [a.b]",
                        "    afterDays: 2",
                        "    times: 2",
                        "    incident: {withinHours: 3}",
                        "  - name: same",
                        "    types: [a.b]",
                        "    afterDays: 5",
                        "  - types: [x]"))
                .containsExactly(
                        "1:9 \"others\" cannot be \"sometimes\"",
                        "3:11 \"Twice!\" is no name of a rule",
                        "4:5 unknown key \"rules[0].typ\"",
                        "5:13 \"a*b\" is no type of events",
                        "5:18 \"*\" is no type of events",
                        "6:12 \"rules[0].times\" cannot be \"0\"",
                        "7:15 \"rules[0].priority\" cannot be \"very\"",
                        "8:13 \"Délai\" is no code of a nature",
                        "11:13 a type stands in \"types\" and in \"unless\"",
                        "13:12 a rule counts events or waits for one, not both",
                        "14:15 \"rules[1].incident\" has no \"by\"",
                        "15:11 there are two rules \"same\"",
                        "17:16 a rule that waits has \"unless\" and afterDays, afterHours, afterMinutes or afterSeconds",
                        "18:5 \"rules[3]\" has no \"name\"");
    }
}
