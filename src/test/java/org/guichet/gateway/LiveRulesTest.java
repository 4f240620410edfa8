package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.config.Configuration;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRulesTest {

    @TempDir
    private Path home;

    private Path folder;
    private LiveRules rules;

    @BeforeEach
    void begin() throws Exception {
        folder = Homes.delivered(home).resolve("config");
        rules = new LiveRules(Configuration.load(folder), folder, "test");
    }

    @Test
    void everythingThatIsAskedForIsOfTheRulesThatWereAdopted() throws Exception {
        Object assigner = rules.assigner();
        Object attachments = rules.attachments();
        String late = rules.names().of("delivery.late", "en").orElseThrow();
        Path retail = folder.resolve("taxonomy/retail.yaml");
        Path general = folder.resolve("taxonomy/general.yaml");
        for (Path file : new Path[] {retail, general}) {
            Files.writeString(file, Files.readString(file).replace(late, "Came too late"));
        }

        adopt();

        assertThat(rules.names().of("delivery.late", "en")).hasValue("Came too late");
        assertThat(rules.assigner()).isNotSameAs(assigner);
        assertThat(rules.attachments()).isNotSameAs(attachments).isSameAs(rules.attachments());
        assertThat(rules.configuration().digest())
                .isEqualTo(Configuration.load(folder).digest());
    }

    @Test
    void examplesThatTeachAreRulesOfWhichAChangeIsSeen() throws Exception {
        Path taught = folder.resolve("taxonomy/examples/english.tsv");
        Files.writeString(taught, Files.readString(taught) + "delivery.late\tStill no sign of it.\n");
        assertThat(rules.standing("any").differs()).isTrue();
        assertThat(rules.standing("any").restart()).isEmpty();

        adopt();

        assertThat(rules.standing("any").differs()).isFalse();
    }

    private void adopt() throws Exception {
        assertThat(rules.adopt(Configuration.load(folder), RuleFiles.of(folder)))
                .isTrue();
    }
}
