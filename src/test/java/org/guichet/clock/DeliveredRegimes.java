package org.guichet.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guichet.config.DeadlinesFile;
import org.guichet.config.Settings;

/** The files of {@code config/regimes}, of which a test binds those it wants. */
final class DeliveredRegimes {

    private final Path config;

    private DeliveredRegimes(Path config) {
        this.config = config;
    }

    static DeliveredRegimes copiedTo(Path config) throws IOException {
        Path regimes = Files.createDirectories(config.resolve(DeadlinesFile.REGIMES));
        try (Stream<Path> files = Files.list(Path.of("config", DeadlinesFile.REGIMES))) {
            for (Path file : files.toList()) {
                Files.copy(file, regimes.resolve(file.getFileName().toString()));
            }
        }
        return new DeliveredRegimes(config);
    }

    SortedSet<String> ids() throws IOException {
        try (Stream<Path> files = Files.list(config.resolve(DeadlinesFile.REGIMES))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    ClockRules only(String regime, ZoneId zone) {
        return reading("regimes: [{regime: " + regime + "}]", zone);
    }

    /** What this {@code deadlines.yaml} says; it must be right. */
    ClockRules reading(String yaml, ZoneId zone) {
        try {
            Files.writeString(config.resolve(DeadlinesFile.FILE), yaml);
            DeadlinesFile.Loaded loaded = DeadlinesFile.load(
                    config, new Settings.Organisation("Guichet", "FR", zone, List.of("fr"), List.of()));
            assertThat(loaded.problems()).isEmpty();
            return loaded.rules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
