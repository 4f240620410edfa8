package org.guichet.channel.email.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Optional;

/** Public test material beside the project, never inside: tests are skipped where it is missing, but never in CI. */
final class SharedData {

    private SharedData() {}

    static Path folder(String name) {
        Path folder = Path.of(Optional.ofNullable(System.getenv("GUICHET_SHARED_DATA"))
                        .orElse("../shared/data"))
                .resolve(name);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(folder).as("required in CI").isDirectory();
        }
        assumeThat(folder).as("the shared test material").isDirectory();
        return folder;
    }
}
