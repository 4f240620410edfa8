package org.guichet.channel.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.folder.FileTaking.Offer.Answer;
import org.guichet.channel.folder.FileTaking.Outcome;
import org.guichet.channel.source.MailSpool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of many mails in a drop folder for mail. */
class MboxTakingTest {

    private static final String FROM = "From ada@example.org Mon Mar  2 09:14:31 2026\n";

    @TempDir
    Path folder;

    private final Map<String, String> taken = new LinkedHashMap<>();
    private final List<RawContent> contents = new ArrayList<>();
    private String refused = "nothing";
    private Answer refusal = Answer.FAILED;
    private FileTaking taking;

    @BeforeEach
    void open() {
        taking = taking(ChannelKind.EMAIL);
    }

    private FileTaking taking(ChannelKind kind) {
        return new FileTaking(
                "mail-drop",
                kind,
                this::offer,
                new TakenFolder(folder, Clock.systemUTC()),
                new MailSpool(folder.resolve("spool")));
    }

    private Answer offer(NewArrival arrival) {
        String text = text(arrival.content());
        if (text.contains(refused)) {
            return refusal;
        }
        contents.add(arrival.content());
        taken.merge(arrival.sourceKey().value(), text, (first, second) -> {
            assertThat(second).isEqualTo(first);
            return first;
        });
        return Answer.DURABLE;
    }

    @Test
    void makesEachMailAnArrivalAndThenMovesTheFile() throws IOException {
        Path file = mbox("archive.mbox", mail("One"), mail("Two"), mail("Three"));
        assertThat(take(file)).isEqualTo(Outcome.TAKEN);
        assertThat(taken.values()).containsExactly(mail("One"), mail("Two"), mail("Three"));
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesTheFileUntilTheLastMailIsDurable() throws IOException {
        Path file = mbox("archive.mbox", mail("One"), mail("Two"), mail("Three"));
        refused = "Two";
        assertThat(take(file)).isEqualTo(Outcome.REFUSED);
        assertThat(taken).as("one bad mail delays no other").hasSize(2);
        assertThat(file).exists();

        refused = "nothing";
        assertThat(take(file)).isEqualTo(Outcome.TAKEN);
        assertThat(taken).as("known by their bytes").hasSize(3);
    }

    @Test
    void offersNothingMoreOnceTheGatewayTakesNothing() throws IOException {
        Path file = mbox("archive.mbox", mail("One"), mail("Two"), mail("Three"));
        refused = "Two";
        refusal = Answer.HELD_BACK;
        assertThat(take(file)).isEqualTo(Outcome.HELD_BACK);
        assertThat(taken.values()).containsExactly(mail("One"));
        assertThat(file).exists();
    }

    @Test
    void takesOnlyWhatIsNewOfAnArchiveThatGrew() throws IOException {
        take(mbox("march.mbox", mail("One"), mail("Two")));
        take(mbox("april.mbox", mail("One"), mail("Two"), mail("Three")));
        assertThat(taken).hasSize(3);
    }

    @Test
    void bringsLargeMailsThroughTheDiskAndLeavesNoneThere() throws IOException {
        String large = mail("Large") + ("x".repeat(75) + "\n").repeat(5_000);
        assertThat(take(mbox("archive.mbox", mail("One"), large))).isEqualTo(Outcome.TAKEN);
        assertThat(taken.values()).containsExactly(mail("One"), large);
        assertThat(contents.get(1)).isInstanceOf(RawContent.InFile.class);
        assertThat(contents.get(1).size()).isEqualTo(large.length());
        assertThat(folder.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void isOneFileToEveryOtherKind() throws IOException {
        taking = taking(ChannelKind.PHONE_CALL);
        take(mbox("call.txt", mail("One"), mail("Two")));
        assertThat(taken).hasSize(1);
    }

    private Outcome take(Path file) throws IOException {
        return taking.take(Found.at(file));
    }

    private Path mbox(String name, String... mails) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String mail : mails) {
            text.append(FROM).append(mail).append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static String mail(String subject) {
        return "From: ada@example.org\nSubject: " + subject + "\n\nThe kettle leaks.\n";
    }

    private static String text(RawContent content) {
        try {
            return new String(content.bytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
