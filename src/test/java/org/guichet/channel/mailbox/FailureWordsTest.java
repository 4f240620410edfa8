package org.guichet.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** What an operator reads of a mailbox that fails names the parameter to correct, and nothing secret. */
class FailureWordsTest {

    @Test
    void namesWhatToCorrect() {
        assertThat(words(caused(new UnknownHostException("x")))).contains("imap.example.org", "\"host\"");
        assertThat(words(caused(new ConnectException("x")))).contains("port 993", "\"port\"");
        assertThat(words(caused(new SSLException("x")))).contains("\"protocol\"");
        assertThat(words(caused(new SSLHandshakeException("x")))).contains("TLS");
        assertThat(words(new FolderNotFoundException())).contains("\"Complaints\"", "\"folder\"");
        assertThat(words(new MessagingException("STARTTLS is required but not supported by the server")))
                .contains("\"protocol\"", "\"startTls\"");
        assertThat(words(new MessagingException("* BYE support@example.org is over quota")))
                .contains("\"protocol\"")
                .doesNotContain("quota");
    }

    @Test
    void speaksOfTheCertificateRatherThanOfTlsWhenThatIsTheCause() {
        SSLHandshakeException handshake = new SSLHandshakeException("x");
        handshake.initCause(new CertificateException("No name matching imap.example.org found"));

        assertThat(words(caused(handshake))).contains("certificate");
    }

    private static MessagingException caused(Exception cause) {
        return new MessagingException("could not connect", cause);
    }

    private static String words(Exception failure) {
        MailServer server = new MailServer(
                "imaps",
                "imap.example.org",
                0,
                true,
                "support@example.org",
                Credentials.password("not-a-real-secret"),
                Duration.ofSeconds(60));
        MailboxSettings settings = new MailboxSettings(
                "support",
                server,
                "Complaints",
                new AfterSuccess.Flag(),
                200,
                4 << 20,
                100L << 20,
                Duration.ofSeconds(5));
        String words = FailureWords.of(failure, settings);
        assertThat(words).endsWith(".").doesNotContain("support@example.org", "not-a-real-secret");
        return words;
    }
}
