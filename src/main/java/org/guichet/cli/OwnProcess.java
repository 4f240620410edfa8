package org.guichet.cli;

import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** What this process was started with, to start another like it. */
final class OwnProcess {

    private OwnProcess() {}

    static List<String> javaOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-Dguichet.terminal"))
                .toList();
    }

    /** @throws IllegalStateException when the gateway does not run from its jar */
    static Path jar() {
        try {
            Path code = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (code.toString().endsWith(".jar")) {
                return code;
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("build first: this measures the packaged gateway, started by ./guichet");
    }
}
