package org.guichet.cli.bench.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.cli.CorpusUnderstanding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mail that others published, field by field: what {@code ./guichet bench email} prints, held to the bar. */
class PublishedMailIT {

    private static final PublicPackages PACKAGES = new PublicPackages(Path.of("target/corpora"));
    private static final double RIGHT = 0.99;
    /** The benchmark takes all of them. */
    private static final int SOME = 80;

    private static CorpusUnderstanding understanding;

    @BeforeAll
    static void open() throws Exception {
        understanding = new CorpusUnderstanding();
    }

    @AfterAll
    static void close() {
        understanding.close();
    }

    @Test
    void takesMime4jsTestMessagesApartToTheByte() throws IOException {
        for (Path folder : folders(required(PACKAGES.mime4j(), "mime4j's test messages, fetched with Maven"))) {
            SetResult result = run(DecodedSet.of(folder));
            for (String field : List.of("structure", "headers", "decoded bytes")) {
                assertThat(result.compared(field)).as(field).isGreaterThan(20);
                assertThat(result.right(field))
                        .as("%s: %s", field, result.failures())
                        .isEqualTo(result.compared(field));
            }
        }
    }

    @Test
    void readsTikasTestMailsAsAngusMailDoes() throws IOException {
        agrees(mails(required(PACKAGES.tika(), "Tika's test mails, fetched with Maven")), 15);
    }

    @Test
    void readsSpamAssassinsMailsAsAngusMailDoes() throws IOException {
        Path mails = required(PACKAGES.spamAssassin(), "SpamAssassin's corpus, fetched with npm");
        List<Path> html = mails(mails.resolve("hard-ham-1"));
        agrees(html.subList(0, SOME), SOME - 10);
    }

    private static void agrees(List<Path> mails, int atLeast) throws IOException {
        SetResult result = run(new AgreementSet("published", mails));
        assertThat(result.compared()).isGreaterThanOrEqualTo(atLeast);
        for (String field : List.of("subject", "from", "to", "attachment bytes")) {
            assertThat(result.right(field) / (double) result.compared(field))
                    .as("%s: %s", field, result.failures())
                    .isGreaterThanOrEqualTo(RIGHT);
        }
    }

    private static SetResult run(MailSet set) throws IOException {
        SetResult result = new SetRun(understanding::line).of(set);
        assertThat(result.thrown()).isEmpty();
        assertThat(result.slow()).isEmpty();
        return result;
    }

    private static Path required(Optional<Path> folder, String what) {
        assumeThat(folder.isPresent() || "true".equals(System.getenv("CI")))
                .as(what)
                .isTrue();
        assertThat(folder).as("required in CI: " + what).isPresent();
        return folder.get();
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> mails(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(mbox|json|js)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
