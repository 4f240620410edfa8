package org.guichet.channel.email.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.Mails;
import org.guichet.submission.BounceReport;
import org.guichet.submission.BounceReport.Recipient;
import org.guichet.submission.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the reports in the corpus say: who did not get which mail of ours, and why. */
class BounceCorpusTest {

    private static final Path MAILS = Path.of("src/test/corpus/email/automatic");

    @ParameterizedTest
    @CsvFileSource(resources = "bounces.csv", delimiter = ';', emptyValue = "")
    void readsWhoDidNotGetWhichMail(String mail, String recipients, String statuses, String messageId) {
        BounceReport report = report(MAILS.resolve(mail + ".eml"));
        assertThat(joined(report.recipients().stream().map(Recipient::address).toList()))
                .isEqualTo(given(recipients));
        assertThat(joined(report.recipients().stream().map(Recipient::status).toList()))
                .isEqualTo(given(statuses));
        assertThat(report.messageId()).isEqualTo(given(messageId).isEmpty() ? null : messageId);
        assertThat(report.summary()).doesNotContain("@");
    }

    private static String given(@org.jspecify.annotations.Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private static String joined(List<String> values) {
        return values.stream().filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static BounceReport report(Path mail) {
        try {
            Reading reading = Mails.read(Files.readAllBytes(mail), EmailLimits.defaults());
            return Objects.requireNonNull(Objects.requireNonNull(
                            ((Reading.Readable) reading).submission().signs())
                    .bounce());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
