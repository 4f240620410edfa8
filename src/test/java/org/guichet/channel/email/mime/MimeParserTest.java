package org.guichet.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sizes and depths are the sender's choice; the guards against hanging are generous. */
@Timeout(60)
class MimeParserTest {

    private static final MimeLimits LIMITS = new MimeLimits(1_000, 256 * 1024, 20, 500);

    private static MimeTree parse(String message) throws TimeOverException {
        return MimeParser.parse(
                message.getBytes(StandardCharsets.ISO_8859_1), LIMITS, new Stopwatch(Duration.ofSeconds(30)));
    }

    @Test
    void keepsWhatIsNestedTooDeepAsOnePart() throws Exception {
        StringBuilder mail = new StringBuilder("Subject: deep\r\n");
        for (int i = 10_000; i < 15_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        MimeTree tree = parse(mail + "Content-Type: text/plain\r\n\r\nAt the bottom\r\n");
        assertThat(tree.truncated()).isTrue();
        assertThat(tree.root().walk().count()).isBetween(20L, 22L);
        assertThat(tree.root().walk().filter(part -> !part.isMultipart()))
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.leaf().orElseThrow().size()).isGreaterThan(100_000));
    }

    @Test
    void stopsAtTheLimitOfParts() throws Exception {
        String mail = "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(20_000) + "--b--\r\n";
        MimeTree tree = parse(mail);
        assertThat(tree.truncated()).isTrue();
        assertThat(tree.root().children()).hasSize(500);
    }

    @Test
    void readsAHeaderUpToItsLimits() throws Exception {
        MimeTree manyLines = parse("Subject: first\r\n" + "X-Noise: y\r\n".repeat(50_000) + "\r\nBody\r\n");
        assertThat(manyLines.truncated()).isTrue();
        assertThat(manyLines.root().headers().text("subject")).contains("first");
        assertThat(manyLines.root().text(100)).startsWith("Body");

        MimeTree longLine = parse("X-Long: " + "y".repeat(2_000_000) + "\r\nSubject: after\r\n\r\nBody\r\n");
        assertThat(longLine.truncated()).isTrue();
        assertThat(longLine.root().headers().text("subject")).contains("after");
    }

    @Test
    void readsAHeaderThatIsBroken() throws Exception {
        assertThat(parse("From jean Mon Mar 3 2026\r\nSubject: mbox\r\n\r\nBody\r\n")
                        .root()
                        .headers()
                        .text("subject"))
                .contains("mbox");
        assertThat(parse("X-A: b\r\nlost its indentation\r\nSubject: still read\r\n\r\nBody\r\n")
                        .root()
                        .headers()
                        .text("subject"))
                .contains("still read");
        assertThat(parse("Subject: no blank line\r\nBonjour, ceci est le texte\r\net la suite\r\n")
                        .root()
                        .text(100))
                .contains("Bonjour, ceci est le texte", "et la suite");
    }

    @Test
    void readsAMultipartWithoutItsBoundaryAsText() throws Exception {
        MimePart root = parse("Content-Type: multipart/mixed; boundary=never\r\n\r\nOnly text here\r\n")
                .root();
        assertThat(root.isMultipart()).isFalse();
        assertThat(root.text(100)).contains("Only text here");
    }

    @Test
    void keepsWhatABrokenTransferEncodingStillGives() throws Exception {
        assertThat(parse("Content-Transfer-Encoding: base64\r\n\r\nQm9uam91c$$iBtb25kZ\r\n")
                        .root()
                        .text(100))
                .startsWith("Bonjour");
        assertThat(parse("Content-Transfer-Encoding: quoted-printable\r\n\r\n100=% s=FBr =\r\n")
                        .root()
                        .text(100))
                .startsWith("100");
    }

    @Test
    void givesUpWhenTheTimeIsOver() {
        byte[] mail = "Subject: x\r\n\r\nBody\r\n".getBytes(StandardCharsets.US_ASCII);
        assertThatExceptionOfType(TimeOverException.class)
                .isThrownBy(() -> MimeParser.parse(mail, LIMITS, new Stopwatch(Duration.ofSeconds(-1))));
    }
}
