package org.guichet.channel.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;

/** Mails made to be dear: too large to be kept as files, so they are made here. Each is read, and soon. */
class HostileMailTest {

    /** Of the thread's own time: a busy machine says nothing about a mail. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final String HEADER = "From: Jeanne Petit <jeanne@example.fr>\r\nSubject: Colis\r\n";
    private static final String PLAIN = "Content-Type: text/plain; charset=utf-8\r\n\r\n";
    private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n\r\n";
    private static final String SAID = "Mon colis est perdu.";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void readsFiveThousandPartsWithinEachOther() {
        assertThat(read(HEADER + nested(5_000) + PLAIN + SAID).flags()).contains("truncated");
    }

    private static String nested(int depth) {
        return repeated(depth, i -> "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
    }

    @Test
    void readsAChainOfMessagesWithinEachOther() {
        assertThat(read(HEADER + "Content-Type: message/rfc822\r\n\r\n".repeat(25_000) + PLAIN + SAID)
                        .subject())
                .isEqualTo("Colis");
    }

    @Test
    void readsAHundredThousandRecipients() {
        String to = repeated(100_000, i -> "a" + i + "@example.org,\r\n ");
        Submission mail = read("To: " + to + "z@example.org\r\n" + HEADER + PLAIN + SAID);
        assertThat(mail.to()).hasSizeLessThanOrEqualTo(200);
        assertThat(mail.text()).isEqualTo(SAID);
    }

    @Test
    void readsAHundredThousandFields() {
        Submission mail = read(HEADER + repeated(100_000, i -> "X-" + i + ": y\r\n") + PLAIN + SAID);
        assertThat(mail.flags()).contains("truncated");
    }

    @Test
    void readsTenThousandParts() {
        String parts = repeated(10_000, i -> "--b\r\nContent-Type: image/png\r\n\r\nx\r\n");
        Submission mail = read(HEADER + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + PLAIN + SAID
                + "\r\n" + parts + "--b--");
        assertThat(mail.flags()).contains("truncated");
        assertThat(mail.text()).isEqualTo(SAID);
    }

    @Test
    void readsALineOfFiveMillionCharacters() {
        assertThat(read(HEADER + PLAIN + "a b ".repeat(1_250_000)).flags()).contains("truncated");
    }

    @Test
    void readsAMillionMarksOfQuotation() {
        assertThat(read(HEADER + PLAIN + "> ".repeat(500_000) + "\r\n" + SAID).text())
                .contains(SAID);
    }

    @Test
    void readsAHundredThousandElementsWithinEachOther() {
        for (String tag : new String[] {"div", "blockquote", "table><tr><td", "ul><li", "b", "span"}) {
            assertThat(read(HEADER + HTML + ("<" + tag + ">").repeat(100_000) + SAID)
                            .text())
                    .as(tag)
                    .contains(SAID);
        }
    }

    @Test
    void readsTagsThatNeverEnd() {
        assertThat(read(HEADER + HTML + "<".repeat(300_000) + SAID).text()).isNotEmpty();
        assertThat(read(HEADER + HTML + SAID + "<!--".repeat(100_000)).text()).startsWith(SAID);
    }

    @Test
    void readsAHundredThousandEncodedWords() {
        Submission mail = read(HEADER + "X-A: " + "=?utf-8?Q?a?= ".repeat(10_000) + "\r\n" + "Subject: "
                + "=?".repeat(100_000) + "\r\n" + PLAIN + SAID);
        assertThat(mail.subject()).isEqualTo("Colis");
        assertThat(read("From: a@example.fr\r\nSubject: " + "=?".repeat(100_000) + "\r\n" + PLAIN + SAID)
                        .text())
                .isEqualTo(SAID);
    }

    @Test
    void readsLinesThatAllLookLikeHeadersOfForwardedMail() {
        assertThat(read(HEADER + PLAIN + "De : a@example.fr\r\n".repeat(20_000)).text())
                .startsWith("De :");
        assertThat(read(HEADER + PLAIN + "-----Message d'origine-----\r\n".repeat(20_000))
                        .text())
                .startsWith("-----");
        assertThat(read(HEADER + PLAIN + "Le 2 mars 2026 Support a écrit :\r\n".repeat(20_000))
                        .text())
                .startsWith("Le 2 mars");
    }

    @Test
    void readsManyBeginningsOfFilesWithoutAnEnd() {
        assertThat(read(HEADER + PLAIN + "begin 644 a.txt\r\n".repeat(20_000) + SAID)
                        .text())
                .contains(SAID);
    }

    private static String repeated(int times, java.util.function.IntFunction<String> piece) {
        return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining());
    }

    private Submission read(String mail) {
        long start = threads.getCurrentThreadCpuTime();
        Reading reading = Mails.read(mail.getBytes(ISO_8859_1), EmailLimits.defaults());
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(LONGEST);
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).submission();
    }
}
