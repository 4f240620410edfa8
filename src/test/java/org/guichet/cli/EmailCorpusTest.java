package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.arrival.Digest;
import org.guichet.arrival.RawContent;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.EmailReader;
import org.guichet.cli.demo.Expectation;
import org.guichet.cli.input.Inputs;
import org.guichet.gateway.OfflineUnderstanding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every mail of the corpus, in its folder by kind, becomes what stands beside it. */
class EmailCorpusTest {

    private static final Path CORPUS = Path.of("src/test/corpus/email");

    private static OfflineUnderstanding understanding;

    @BeforeAll
    static void open() throws Exception {
        understanding = new HomeOption().understanding();
    }

    @AfterAll
    static void close() {
        understanding.close();
    }

    @TestFactory
    Stream<DynamicTest> becomesWhatItsExpectationSays() throws IOException {
        List<Path> mails = Inputs.files(List.of(CORPUS));
        assertThat(mails).isNotEmpty();
        return mails.stream()
                .map(mail -> DynamicTest.dynamicTest(CORPUS.relativize(mail).toString(), () -> check(mail)));
    }

    /** What the case page offers for download, of every mail: the bytes that the digest says. */
    @TestFactory
    Stream<DynamicTest> givesOutEveryAttachmentThatItLists() throws IOException {
        return Inputs.files(List.of(CORPUS)).stream()
                .map(mail -> DynamicTest.dynamicTest(CORPUS.relativize(mail).toString(), () -> checkAttachments(mail)));
    }

    private static void checkAttachments(Path mail) throws IOException {
        JsonNode line =
                CaseJson.mapper().readTree(new NormalizedLine(understanding, "corpus", ChannelKind.EMAIL).of(mail));
        EmailReader reader = new EmailReader(EmailLimits.defaults());
        for (JsonNode attachment : line.at("/case/contacts/0/attachments")) {
            String sha256 = attachment.path("sha256").asText();
            assertThat(reader.attachment(RawContent.of(mail), sha256).map(Digest::sha256))
                    .as("%s", attachment)
                    .hasValue(sha256);
        }
    }

    private static void check(Path mail) throws IOException {
        JsonNode line =
                CaseJson.mapper().readTree(new NormalizedLine(understanding, "corpus", ChannelKind.EMAIL).of(mail));
        Expectation expected = Expectation.read(Inputs.beside(mail, Inputs.EXPECTED));
        assertThat(expected.differences(line)).as("%s", line).isEmpty();
    }
}
