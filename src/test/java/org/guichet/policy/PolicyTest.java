package org.guichet.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.guichet.config.ChannelFiles;
import org.guichet.config.Configuration;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @BeforeEach
    void deliver() throws IOException {
        Homes.delivered(home);
    }

    private String policy(String language) throws IOException {
        Configuration configuration = Configuration.load(home.resolve("config"));
        assertThat(configuration.problems()).isEmpty();
        return new PolicyWriter(configuration, ChannelFiles.in(home.resolve("routes")), NOW)
                .in(language)
                .markdown();
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = home.resolve("config").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void sentencesChangeWithWhatTheySay() throws IOException {
        assertThat(policy("en"))
                .contains("expect an answer within 15 working days")
                .contains("answered within 2 months")
                .contains("the last 90 days, from a score of 50 of 100")
                .contains("Only a person joins two cases")
                .contains("Nobody is told by mail")
                .contains("groups smaller than 5");
        change("deadlines.yaml", "told: 15 working days", "told: 4 weeks");
        change("regimes/fr-consumer-code.yaml", "2 months", "9 weeks");
        change("stories.yaml", "windowDays: 90", "windowDays: 33");
        change("stories.yaml", "smallestGroup: 5", "smallestGroup: 12");
        assertThat(policy("en"))
                .contains("expect an answer within 4 weeks")
                .contains("answered within 9 weeks")
                .contains("the last 33 days")
                .contains("groups smaller than 12")
                .doesNotContain("15 working days");
        assertThat(policy("fr")).contains("auront une réponse sous 4 semaines").contains("33 derniers jours");
    }

    @Test
    void whoDecidesWhatStandsThereWithTheirHoursAndDeputies() throws IOException {
        Files.writeString(home.resolve("config/assignment.yaml"), """
                queues:
                  - name: billing
                    natures: [billing]
                    people:
                      - name: Inès
                        languages: [fr, en]
                        authority: 200 EUR
                        hours: {days: [monday, tuesday], from: "09:00", to: "17:00"}
                        deputy: Paul
                      - name: Paul
                """);
        assertThat(policy("fr"))
                .contains("billing a\u00a0: au sujet de billing")
                .contains("Inès (billing) décide sans en référer jusqu’à 200")
                .contains("lit\u00a0: anglais et français")
                .contains("lundi et mardi")
                .contains("en son absence\u00a0: Paul")
                .contains("Paul (billing) décide de toute somme");
    }

    @Test
    void everythingIsSaidInBothLanguagesAndNoSentenceHasAHole() throws IOException {
        assertThat(new Wording("fr").keys()).isEqualTo(new Wording("en").keys());
        for (String language : List.of("fr", "en")) {
            assertThat(policy(language)).doesNotContain("{").doesNotContain("null");
        }
    }
}
