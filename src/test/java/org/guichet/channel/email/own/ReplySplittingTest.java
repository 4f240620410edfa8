package org.guichet.channel.email.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.cases.QuotedKind;
import org.guichet.submission.Passage;
import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;

/** Against a public collection of replies in twelve languages, kept beside the project. Opinionated: aimed at by threshold. */
class ReplySplittingTest {

    /** Other good splitters agree with its authors on about half; ours on 29 of 35 when this was written. */
    private static final double AGREEMENT = 0.75;

    @Test
    void agreesWithThePublicCollectionOnMostReplies() throws IOException {
        Path folder = Path.of(Optional.ofNullable(System.getenv("GUICHET_SHARED_DATA"))
                        .orElse("../shared/data"))
                .resolve("reply-splitting");
        assumeThat(folder).as("the shared test material").isDirectory();
        List<String> differing = new ArrayList<>();
        List<Path> mails = list(folder.resolve("emails"));
        for (Path mail : mails) {
            String text = Files.readString(mail);
            String trimmed = Files.readString(folder.resolve("trimmed").resolve(mail.getFileName()));
            String own = withGreeting(text, OwnWords.of(text));
            if (!bare(own).equals(bare(trimmed))) {
                differing.add(mail.getFileName().toString());
            }
        }
        double agreed = 1.0 - differing.size() / (double) mails.size();
        assertThat(agreed).as("differing: " + differing).isGreaterThanOrEqualTo(AGREEMENT);
    }

    /** The collection's authors keep the greeting. */
    private static String withGreeting(String text, Split split) {
        Stream<Span> greeting = split.quoted().stream()
                .filter(quoted -> quoted.kind() == QuotedKind.GREETING)
                .map(quoted -> new Span(quoted.from(), quoted.to()));
        List<Span> spans = Stream.concat(greeting, split.own().stream())
                .sorted(Comparator.comparing(Span::from))
                .toList();
        return Passage.of("body", text, spans).ownWords();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
