package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.followup.FollowUpPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveredConfigurationTest {

    private static final Path DELIVERED = Path.of("config");

    @Test
    void hasNoProblems() throws IOException {
        assertThat(Configuration.load(DELIVERED).problems()).isEmpty();
    }

    @Test
    void writesOutTheDefaultOfEveryKey(@TempDir Path empty) {
        assertThat(Settings.load(DELIVERED).settings())
                .isEqualTo(Settings.load(empty).settings());
    }

    @Test
    void pinsTheDefaults(@TempDir Path empty) {
        Settings.Loaded loaded = Settings.load(empty);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.settings())
                .isEqualTo(new Settings(
                        new Settings.Organisation(
                                "Guichet", "FR", ZoneId.of("Europe/Paris"), List.of("fr", "en"), List.of()),
                        new Settings.Server("127.0.0.1", 8080),
                        new Settings.Access(List.of(), List.of()),
                        new Settings.Data(Path.of("data"), 256, Optional.empty()),
                        new Settings.Normalize(2, 60),
                        new Settings.Limits(50, 100, 50, 100, 50, 100, 60, 500, 50),
                        new Settings.Ocr(0, List.of("fra", "eng"), Optional.empty(), ""),
                        new Settings.Mail(List.of(), false, 60),
                        new Settings.Calls(15, Map.of(), Map.of(), Optional.empty()),
                        new Settings.FollowUps(List.of(), FollowUpPolicy.defaults(), 200),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void hasADigestThatLineEndsDoNotChange(@TempDir Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(DELIVERED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path other = copy.resolve(DELIVERED.relativize(file));
                Files.createDirectories(other.getParent());
                Files.writeString(other, Files.readString(file).replace("\n", "\r\n"));
            }
        }

        assertThat(ConfigurationDigest.of(copy)).isEqualTo(ConfigurationDigest.of(DELIVERED));

        String regime = DeadlinesFile.REGIMES + "/fr-amf.yaml";
        Files.writeString(
                copy.resolve(regime),
                Files.readString(DELIVERED.resolve(regime)).replace("2 months", "3 months"));
        assertThat(ConfigurationDigest.of(copy)).isNotEqualTo(ConfigurationDigest.of(DELIVERED));
    }

    @Test
    void hasAnotherDigestWhenASettingChanges(@TempDir Path copy) throws IOException {
        Files.writeString(copy.resolve(Settings.FILE), "server: {port: 8081}\n");
        assertThat(ConfigurationDigest.of(copy)).isNotEqualTo(ConfigurationDigest.of(DELIVERED));
    }
}
