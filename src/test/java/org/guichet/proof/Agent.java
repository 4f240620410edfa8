package org.guichet.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private Agent(Path jar) {
        this.jar = jar;
    }

    static Agent build() throws IOException, URISyntaxException {
        Path jar = Files.createDirectories(Path.of("target", "proof").toAbsolutePath()).resolve("agent.jar");
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", ProofAgent.class.getName());
        main.put(Attributes.Name.CLASS_PATH, place(ByteBuddy.class).toString());
        Path classes = Path.of(place(ProofAgent.class)).resolve(PACKAGE);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                entries.putNextEntry(new JarEntry(PACKAGE + "/" + file.getFileName()));
                Files.copy(file, entries);
            }
        }
        return new Agent(jar);
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

    private String option(String fault) {
        return "-javaagent:" + jar + "=" + fault;
    }
}
