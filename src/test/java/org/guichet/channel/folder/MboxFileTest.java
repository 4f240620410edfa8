package org.guichet.channel.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MboxFileTest {

    private static final String FROM = "From ada@example.org Mon Mar  2 09:14:31 2026\n";

    @TempDir
    Path folder;

    @Test
    void splitsAtFromLinesThatFollowABlankLineAndStandBeforeAField() throws IOException {
        assertThat(split(FROM + "Subject: One\n\nFirst.\n\n" + FROM + "Subject: Two\n\nSecond.\n"))
                .containsExactly("Subject: One\n\nFirst.\n", "Subject: Two\n\nSecond.\n");
    }

    @Test
    void leavesTextAloneThatOnlyLooksLikeASeparator() throws IOException {
        String body = "Hello,\n\nFrom my view at 10:30 you are wrong: see below.\n\nFrom here: on, nothing.\nFrom me\n";
        assertThat(split(FROM + "Subject: One\n\n" + body)).containsExactly("Subject: One\n\n" + body);
    }

    @Test
    void takesOneMarkFromQuotedLines() throws IOException {
        assertThat(split(FROM + "Subject: One\n\n>From me\n>>From you\n> From both\n>Frome\n"))
                .containsExactly("Subject: One\n\nFrom me\n>From you\n> From both\n>Frome\n");
    }

    @Test
    void believesALengthThatLeadsToTheNextMail() throws IOException {
        String body = "Text.\n\n" + FROM + "Subject: attached as text\n\n>From a quote\n";
        String one = "Content-Length: " + body.length() + "\nSubject: One\n\n" + body;
        assertThat(split(FROM + one + "\n" + FROM + "Subject: Two\n\nSecond.\n"))
                .containsExactly(one, "Subject: Two\n\nSecond.\n");
    }

    @Test
    void unquotesAMailOfKnownLengthWhoseWriterQuotes() throws IOException {
        String body = ">From me\n";
        assertThat(split(FROM + "Content-Length: " + body.length() + "\n\n" + body + "\n" + FROM + "Subject: Two\n\n"))
                .containsExactly("Content-Length: 9\n\nFrom me\n", "Subject: Two\n\n");
    }

    @Test
    void doesNotBelieveALengthThatLeadsNowhere() throws IOException {
        for (String length : List.of("3", "999999", "99999999999999999999", "-1", "x", "")) {
            String one = "Content-Length: " + length + "\n\nFirst mail.\n";
            assertThat(split(FROM + one + "\n" + FROM + "Subject: Two\n\nSecond.\n"))
                    .as(length)
                    .containsExactly(one, "Subject: Two\n\nSecond.\n");
        }
    }

    @Test
    void readsFilesOfWindowsAndOfThunderbirdAndOfGoogle() throws IOException {
        assertThat(split("From - Mon Mar 02 09:14:31 2026\r\nSubject: One\r\n\r\nA\r\n\r\n"
                        + "From 1789012345678901234@xxx Mon Mar 02 09:14:31 +0000 2026\r\nSubject: Two\r\n\r\nB\r\n"))
                .containsExactly("Subject: One\r\n\r\nA\r\n", "Subject: Two\r\n\r\nB\r\n");
    }

    @Test
    void followsAWriterThatDatesNothing() throws IOException {
        assertThat(split("From x\nSubject: One\n\nA\n\nFrom x\nSubject: Two\n\nB\n"))
                .containsExactly("Subject: One\n\nA\n", "Subject: Two\n\nB\n");
    }

    @Test
    void keepsLinesThatAreLongerThanItsBuffers() throws IOException {
        String longLine = "x".repeat(300_000) + "\n";
        String one = "Subject: One\n\n" + longLine + "\n" + longLine;
        assertThat(split(FROM + one + "\n" + FROM + "Subject: Two\n\n")).containsExactly(one, "Subject: Two\n\n");
    }

    @Test
    void takesAFileThatEndsInTheMiddle() throws IOException {
        assertThat(split(FROM + "Subject: One\n\nA\n\n" + FROM + "Subje"))
                .as("what is no mail is the end of the last one")
                .containsExactly("Subject: One\n\nA\n\n" + FROM + "Subje");
        assertThat(split(FROM + "Subject: One")).containsExactly("Subject: One");
    }

    @Test
    void isOneOnlyWhenItBeginsAsOne() throws IOException {
        assertThat(isOne(FROM + "Subject: x\n\n")).isTrue();
        assertThat(isOne("From now on\nI complain every day.\n")).isFalse();
        assertThat(isOne("Subject: x\n\n" + FROM + "Subject: y\n\n")).isFalse();
        assertThat(isOne("")).isFalse();
        assertThat(isOne("From ")).isFalse();
    }

    private boolean isOne(String text) throws IOException {
        try (FileChannel file = FileChannel.open(write(text))) {
            return MboxFile.isOne(file);
        }
    }

    private List<String> split(String text) throws IOException {
        List<String> mails = new ArrayList<>();
        try (FileChannel file = FileChannel.open(write(text))) {
            MboxFile mbox = new MboxFile(file);
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            while (mbox.next(mail)) {
                mails.add(mail.toString(StandardCharsets.UTF_8));
                mail.reset();
            }
        }
        return mails;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("some.mbox"), text);
    }
}
