package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.guichet.config.Configuration;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayIT {

    @TempDir
    private Path home;

    @BeforeEach
    void deliver() throws Exception {
        Homes.delivered(home);
    }

    @Test
    void bindsExactlyTheNamesThatTheCheckKnows() throws Exception {
        try (Gateway gateway = started()) {
            assertThat(new TreeSet<>(gateway.beanNames())).isEqualTo(new TreeSet<>(BeanNames.ALL));
        }
    }

    @Test
    void refusesToListenToAllWithoutAToken() throws Exception {
        Configuration open = Configuration.load(home.resolve("config")).listeningOn("0.0.0.0", 0);
        assertThatThrownBy(() -> Gateway.start(home, open, "test"))
                .hasMessageContaining("access.readTokens")
                .hasMessageContaining("0.0.0.0");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void runsTheOtherChannelsWhenOneFileIsWrong() throws Exception {
        Files.writeString(home.resolve("routes/channels/broken.yaml"), """
                - templatedRoute:
                    routeTemplateRef: phone-call
                    routeId: broken
                """);
        try (Gateway gateway = started()) {
            Path folder = Files.createDirectories(home.resolve("inbox/calls"));
            Files.writeString(folder.resolve("call.txt"), "Agent: Hello.\nCustomer: My meter is broken, order 4711.\n");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> gateway.store().caseCount() == 1);
            awaitGone(folder.resolve("call.txt")); // moved once the intake route has returned
        }
    }

    @Test
    void refusesASecondGatewayOnTheSameData() throws Exception {
        try (Gateway first = started()) {
            assertThat(first.store().caseCount()).isZero();
            assertThatThrownBy(this::started).hasMessageContaining("data");
        }
    }

    /** Who starts it again in the same process finds the data folder free. */
    @Test
    void aStartThatFailsHalfWayLetsGoOfTheStore() throws Exception {
        Path obstacle = Files.createDirectories(home.resolve("data/under-way"));
        assertThatThrownBy(this::started).hasMessageContaining("under-way");
        Files.delete(obstacle);
        try (Gateway gateway = started()) {
            assertThat(gateway.store().caseCount()).isZero();
        }
    }

    @Test
    void takesTheSameFileTwiceAsOneArrival() throws Exception {
        try (Gateway gateway = started()) {
            Path folder = Files.createDirectories(home.resolve("inbox/calls"));
            String call = "Agent: Hello.\nCustomer: My parcel is lost.\n";
            Files.writeString(folder.resolve("call.txt"), call);
            awaitGone(folder.resolve("call.txt"));
            Files.writeString(folder.resolve("call.txt"), call);
            awaitGone(folder.resolve("call.txt"));
            gateway.awaitQuiet(Duration.ofSeconds(20));
            assertThat(gateway.store().newestArrivals(10, 0)).hasSize(1);
            assertThat(gateway.store().caseCount()).isEqualTo(1);
        }
    }

    private static void awaitGone(Path file) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(file));
    }

    private Gateway started() throws Exception {
        return Gateway.start(home, Configuration.load(home.resolve("config")).listeningOn("127.0.0.1", 0), "test");
    }
}
