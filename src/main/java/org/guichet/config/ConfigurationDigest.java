package org.guichet.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.arrival.Digest;

/**
 * Which configuration made a case: SHA-256 over every {@code .yaml} and {@code .tsv} file of the configuration folder and the folders in
 * it, in the order of their names. Line ends and a byte order mark do not count, so a checkout on another system has the same digest.
 */
public final class ConfigurationDigest {

    private static final int DEEPEST = 3;

    /** The operator's own tests decide nothing. */
    private static final String TESTS = "tests/";

    private ConfigurationDigest() {}

    /** Lower-case hex; that of nothing at all for a folder that does not exist. */
    public static String of(Path configFolder) throws IOException {
        var digest = Digest.newSha256();
        for (Path file : files(configFolder)) {
            digest.update(name(configFolder, file).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(normalized(Files.readAllBytes(file)));
            digest.update((byte) 0);
        }
        return Digest.hex(digest.digest());
    }

    private static List<Path> files(Path configFolder) throws IOException {
        if (!Files.isDirectory(configFolder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(configFolder, DEEPEST)) {
            return files.filter(file -> isPartOfIt(file.getFileName().toString()) && Files.isRegularFile(file))
                    .filter(file -> !name(configFolder, file).startsWith(TESTS))
                    .sorted(Comparator.comparing(file -> name(configFolder, file)))
                    .toList();
        }
    }

    private static boolean isPartOfIt(String fileName) {
        return fileName.endsWith(".yaml") || fileName.endsWith(".tsv");
    }

    private static String name(Path configFolder, Path file) {
        return configFolder.relativize(file).toString().replace('\\', '/');
    }

    // ISO-8859-1 maps every byte to one character and back: a file that is not UTF-8 has a digest too.
    private static byte[] normalized(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String unmarked = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        return unmarked.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
