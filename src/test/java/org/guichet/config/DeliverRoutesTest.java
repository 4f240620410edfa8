package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverRoutesTest {

    @TempDir
    Path home;

    @BeforeEach
    void copyWhatIsDelivered() throws IOException {
        Homes.delivered(home);
    }

    private void subscribe(String route) throws IOException {
        Files.writeString(
                home.resolve("config/guichet.yaml"),
                "subscribers:\n  - {name: folder, kind: route, route: " + route + "}\n");
    }

    private List<String> problems() {
        return DeliverRoutes.check(home).stream().map(Problem::toString).toList();
    }

    @Test
    void saysThatTheRouteOfASubscriberIsNotThere() throws IOException {
        subscribe("to-folder");
        assertThat(problems())
                .containsExactly("config/guichet.yaml:2:40: no route in routes/deliver/ begins with"
                        + " \"direct:to-folder\" – write one, or rename its file to end in .yaml");
    }

    @Test
    void findsTheRouteAndTheOneThatWasMeant() throws IOException {
        Path delivered = home.resolve("routes/deliver/to-folder.yaml.off");
        Files.move(delivered, home.resolve("routes/deliver/to-folder.yaml"));
        subscribe("to-folder");
        assertThat(problems()).isEmpty();
        subscribe("to-foldr");
        assertThat(problems()).singleElement().asString().endsWith("did you mean \"to-folder\"?");
    }

    @Test
    void doesNotHandEventsToAStage() throws IOException {
        subscribe("intake");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void isPartOfTheCheck() throws IOException {
        subscribe("intake");
        assertThat(new Check(Set.of(), Set.of("home", "normalizeWorkers", "documentWorkers")).run(home))
                .containsAll(DeliverRoutes.check(home));
    }
}
