package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.guichet.config.ChannelFileState;
import org.guichet.config.Configuration;
import org.guichet.testing.Homes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channel files change while the gateway runs. */
class ChannelReloadIT {

    private static final String CALL = "Agent: Hello.\nCustomer: My meter is broken, order 4711.\n";

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();

    private Gateway gateway;

    @BeforeEach
    void starts() throws Exception {
        Homes.delivered(home);
        gateway = Gateway.start(home, Configuration.load(home.resolve("config")).listeningOn("127.0.0.1", 0), "test");
    }

    @AfterEach
    void stops() {
        gateway.close();
    }

    @Test
    void startsAChannelThatIsAddedAndStopsOneThatIsTakenAway() throws Exception {
        Path file = channel("second-calls.yaml", "second-calls", "inbox/second");
        drop("inbox/second", "one.txt");
        eventually().untilAsserted(() -> assertThat(gateway.store().caseCount()).isEqualTo(1));
        assertThat(gateway.store().newestArrivals(1, 0))
                .extracting(status -> status.arrival().channel())
                .containsExactly("second-calls");

        Files.delete(file);
        eventually().until(() -> gateway.runs("second-calls"), is -> !is);
        eventually().untilAsserted(() -> assertThat(state("second-calls.yaml"))
                .isInstanceOfSatisfying(ChannelFileState.Removed.class, gone -> assertThat(gone.channels())
                        .containsExactly("second-calls")));
        Path left = drop("inbox/second", "two.txt");
        drop("inbox/calls", "three.txt");
        eventually().untilAsserted(() -> assertThat(gateway.store().caseCount()).isEqualTo(2));
        assertThat(left).exists();
    }

    @Test
    void movesAChannelToItsNewFolderAndLeavesTheOthersAlone() throws Exception {
        Path file = channel("second-calls.yaml", "second-calls", "inbox/second");
        eventually().until(() -> gateway.runs("second-calls"));

        Files.writeString(file, Files.readString(file).replace("inbox/second", "inbox/third"));
        drop("inbox/third", "one.txt");

        eventually().untilAsserted(() -> assertThat(gateway.store().caseCount()).isEqualTo(1));
        assertThat(gateway.runs("calls")).isTrue();
    }

    @Test
    void leavesTheChannelAsItWasWhenItsFileIsWrongAndTakesTheCorrectedOne() throws Exception {
        Path file = channel("second-calls.yaml", "second-calls", "inbox/second");
        eventually().until(() -> gateway.runs("second-calls"));

        Files.writeString(file, Files.readString(file).replace("name: folder", "name: foldr"));
        eventually().untilAsserted(() -> assertThat(state("second-calls.yaml"))
                .isInstanceOfSatisfying(ChannelFileState.Refused.class, refused -> {
                    assertThat(refused.channels()).containsExactly("second-calls");
                    assertThat(refused.problems()).anySatisfy(problem -> assertThat(problem.toString())
                            .startsWith("routes/channels/second-calls.yaml:5:")
                            .contains("did you mean \"folder\"?"));
                }));
        drop("inbox/second", "one.txt");
        eventually().untilAsserted(() -> assertThat(gateway.store().caseCount()).isEqualTo(1));

        Files.writeString(
                file,
                Files.readString(file).replace("name: foldr", "name: folder").replace("second\"", "third\""));
        drop("inbox/third", "two.txt");
        eventually().untilAsserted(() -> assertThat(gateway.store().caseCount()).isEqualTo(2));
        assertThat(state("second-calls.yaml")).isInstanceOf(ChannelFileState.Running.class);
    }

    /** A directory stands for whatever cannot be read: a file without rights, a disk that fails. */
    @Test
    void oneFileThatCannotBeReadKeepsNoOtherFromBeingFollowed() throws Exception {
        Files.createDirectories(home.resolve("routes/channels/a-folder.yaml"));

        channel("second-calls.yaml", "second-calls", "inbox/second");
        eventually().until(() -> gateway.runs("second-calls"));

        assertThat(gateway.runs("calls")).isTrue();
    }

    @Test
    void aFolderThatIsGoneForAWhileStopsNoChannel() throws Exception {
        Path folder = home.resolve("routes/channels");
        Path away = Files.move(folder, home.resolve("routes/away"));
        Thread.sleep(3_500); // three looks; two would take a change over
        assertThat(gateway.runs("calls")).isTrue();

        Files.move(away, folder);
        channel("second-calls.yaml", "second-calls", "inbox/second");
        eventually().until(() -> gateway.runs("second-calls"));
        assertThat(gateway.runs("calls")).isTrue();
    }

    /** An editor that writes in place empties a file first, and a full disk leaves it so. */
    @Test
    void leavesTheChannelAsItWasWhenItsFileIsEmptiedOrGrowsBeyondAnyChannel() throws Exception {
        Path file = channel("second-calls.yaml", "second-calls", "inbox/second");
        eventually().until(() -> gateway.runs("second-calls"));

        for (String wrong : List.of("", "# nothing\n", "# much\n".repeat(200_000))) {
            Instant written = Instant.now();
            Files.writeString(file, wrong);
            eventually().untilAsserted(() -> assertThat(state("second-calls.yaml"))
                    .isInstanceOfSatisfying(ChannelFileState.Refused.class, refused -> {
                        assertThat(refused.since()).isAfterOrEqualTo(written);
                        assertThat(refused.channels()).containsExactly("second-calls");
                        assertThat(refused.problems())
                                .extracting(Object::toString)
                                .singleElement()
                                .asString()
                                .contains("the file has no channel");
                    }));
            assertThat(gateway.runs("second-calls")).isTrue();
        }

        drop("inbox/second", "one.txt");
        eventually().untilAsserted(() -> assertThat(gateway.store().caseCount()).isEqualTo(1));
    }

    @Test
    void saysOfEachFileThatItsChannelRuns() {
        assertThat(gateway.channelFiles().all()).hasSizeGreaterThan(5).allSatisfy(state -> assertThat(state)
                .isInstanceOf(ChannelFileState.Running.class));
    }

    private @Nullable ChannelFileState state(String file) {
        return gateway.channelFiles().all().stream()
                .filter(state -> state.file().equals(file))
                .findFirst()
                .orElse(null);
    }

    @Test
    void refusesAFileThatWouldReplaceAnotherChannel() throws Exception {
        // Sorted before the file whose name it takes.
        channel("a-calls.yaml", "calls", "inbox/other");
        Thread.sleep(3_000); // three looks
        drop("inbox/calls", "one.txt");

        eventually().untilAsserted(() -> assertThat(gateway.store().caseCount()).isEqualTo(1));
    }

    @Test
    void neverSaysThatADoorIsGoneWhileItIsChanged() throws Exception {
        Path file = home.resolve("routes/channels/api.yaml");
        assertThat(posted(0)).isIn(201, 202);
        Files.writeString(file, Files.readString(file) + "# a remark\n");

        long until = System.nanoTime() + Duration.ofSeconds(4).toNanos();
        int accepted = 1;
        for (int i = 1; System.nanoTime() < until; i++) {
            int status = posted(i);
            // Camel alone answers 404 between two routes, and the sender would not try again.
            assertThat(status).isIn(201, 202, 503);
            accepted += status != 503 ? 1 : 0;
        }
        assertThat(posted(-1)).isIn(201, 202);
        int all = accepted + 1;
        eventually().untilAsserted(() -> assertThat(gateway.store().caseCount()).isEqualTo(all));
    }

    private int posted(int number) throws Exception {
        HttpRequest complaint = HttpRequest.newBuilder(gateway.base().resolve("/api/v1/complaints"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"email\": \"ann.lee@example.com\", \"narrative\": \"Parcel number " + number
                                + " never came.\"}"))
                .build();
        return client.send(complaint, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void takesASecretFromAFile() throws Exception {
        Path folder = Files.writeString(home.resolve("folder-name"), home.resolve("inbox/hidden") + "\nsecond line\n");
        Files.writeString(home.resolve("routes/channels/hidden.yaml"), """
                - templatedRoute:
                    routeTemplateRef: phone-call
                    routeId: hidden
                    parameters:
                      - { name: folder, value: "{{file:%s}}" }
                """.formatted(folder));
        drop("inbox/hidden", "one.txt");

        eventually().untilAsserted(() -> assertThat(gateway.store().caseCount()).isEqualTo(1));
    }

    private Path channel(String file, String name, String folder) throws Exception {
        return Files.writeString(home.resolve("routes/channels").resolve(file), """
                - templatedRoute:
                    routeTemplateRef: phone-call
                    routeId: %s
                    parameters:
                      - name: folder
                        value: "{{home}}/%s"
                """.formatted(name, folder));
    }

    private Path drop(String folder, String name) throws Exception {
        return Files.writeString(Files.createDirectories(home.resolve(folder)).resolve(name), CALL + name + "\n");
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
