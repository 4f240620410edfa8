package org.guichet.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.guichet.proof.agent.ProofAgent;
import org.guichet.proof.agent.Seam;

/** The agent's jar, made from the test's own classes, and the option that loads it. */
final class Agent {

    private static final String PACKAGE = ProofAgent.class.getPackageName().replace('.', '/');

    private final Path jar;
    private final Path clock;

    private Agent(Path jar, Path clock) {
        this.jar = jar;
        this.clock = clock;
    }

    static Agent build() throws IOException, URISyntaxException {
        Path proofs = Files.createDirectories(Path.of("target", "proof").toAbsolutePath());
        Path folder = Files.createTempDirectory(proofs, "agent-"); // another proof may run from its own at this moment
        Path classes = Path.of(place(ProofAgent.class)).resolve(PACKAGE);
        Agent agent = new Agent(folder.resolve("agent.jar"), folder.resolve("clock.jar"));
        try (Stream<Path> files = Files.list(classes)) {
            List<Path> all = files.toList();
            write(agent.jar, all);
            write(
                    agent.clock,
                    all.stream()
                            .filter(file -> file.endsWith("ShiftedClock.class"))
                            .toList());
        }
        return agent;
    }

    private static void write(Path jar, List<Path> classes) throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", ProofAgent.class.getName());
        main.putValue("Can-Retransform-Classes", "true");
        main.put(Attributes.Name.CLASS_PATH, place(ByteBuddy.class).toString());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (Path file : classes) {
                entries.putNextEntry(new JarEntry(PACKAGE + "/" + file.getFileName()));
                Files.copy(file, entries);
            }
        }
    }

    private static URI place(Class<?> type) throws URISyntaxException {
        return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    }

    /** Halts the gateway at the n-th time that it comes to this seam. */
    String haltAt(Seam seam, int number) {
        return option("halt=" + seam + ":" + number);
    }

    /** Takes fsync out of the commits. */
    String withoutSync() {
        return option("no-sync");
    }

    /** Moves the clock by as many seconds as the file says at any time. */
    String clockBy(Path file) {
        return option("clock=" + file + ":" + clock);
    }

    private String option(String fault) {
        return "-javaagent:" + jar + "=" + fault;
    }
}
