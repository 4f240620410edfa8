package org.guichet.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.guichet.cases.Automatic;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What of the samples' expectations the reader alone decides; the rest is the normalizer's. */
class EmailSamplesTest {

    private static final Path SAMPLES = Path.of("src/samples/email");

    @TestFactory
    Stream<DynamicTest> readsEverySampleAsItsExpectationSays() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(file.resolveSibling(file.getFileName() + ".expected.json")
                        .toFile());
        Reading reading = Mails.read(Files.readAllBytes(file), EmailLimits.defaults());
        switch (expected.path("outcome").asText()) {
            case "quarantined" ->
                assertThat(reading).isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(
                                unreadable.reason().code())
                        .isEqualTo(expected.path("reason").asText()));
            case "set-aside" ->
                assertThat(submission(reading).message().automatic())
                        .isEqualTo(AUTOMATIC.get(expected.path("reason").asText()));
            default -> checkCase(expected.path("case"), submission(reading));
        }
    }

    private static final Map<String, Automatic> AUTOMATIC =
            Map.of("automatic-reply", Automatic.AUTO_REPLY, "bounce", Automatic.BOUNCE);

    private static Submission submission(Reading reading) {
        return ((Reading.Readable) reading).submission();
    }

    private static void checkCase(JsonNode values, Submission submission) {
        values.fields().forEachRemaining(entry -> {
            String actual =
                    switch (entry.getKey()) {
                        case "/complainant/name" -> submission.senders().get(0).name();
                        case "/complainant/emails/0" ->
                            submission.senders().get(0).email();
                        case "/narrative" -> submission.narrative();
                        case "/contacts/0/sentAt" -> String.valueOf(submission.sentAt());
                        case "/contacts/0/from/0" -> submission.from().get(0);
                        case "/contacts/0/message/automatic" ->
                            submission.message().automatic().word();
                        case "/contacts/0/message/replyTo" ->
                            submission.message().replyTo();
                        case "/contacts/0/message/inReplyTo/0" ->
                            submission.message().inReplyTo().get(0);
                        case "/contacts/0/quoted/1/kind" ->
                            submission.quoted().get(1).kind().word();
                        case "/contacts/0/attachments/0/name" ->
                            submission.attachments().get(0).name();
                        case "/contacts/0/attachments/0/contentId" ->
                            submission.attachments().get(0).contentId();
                        case "/contacts/0/attachments/0/disposition" ->
                            submission.attachments().get(0).disposition().toString();
                        case "/contacts/0/attachments/1/name" ->
                            submission.attachments().get(1).name();
                        case "/contacts/0/attachments/1/declaredType" ->
                            submission.attachments().get(1).declaredType();
                        case "/contacts/0/attachments/1/detectedType" ->
                            submission.attachments().get(1).detectedType();
                        case "/flags/0" -> submission.flags().iterator().next();
                        default -> entry.getValue().asText();
                    };
            assertThat(actual).as(entry.getKey()).isEqualTo(entry.getValue().asText());
        });
    }
}
