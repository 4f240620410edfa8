package org.guichet.delivery.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With a server whose certificate is its own. */
@Timeout(60)
class SmtpTlsTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("guichet@example.org", "guichet", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Sent send(SSLSocketFactory trust, String password) throws Exception {
        SmtpServer address = new SmtpServer(
                "127.0.0.1",
                server.getSmtps().getPort(),
                SmtpServer.Tls.IMPLICIT,
                Optional.of(new SmtpServer.Login("guichet", password)),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
        Smtp smtp = new Smtp(address, trust);
        try {
            return smtp.send(mail());
        } finally {
            smtp.hangUp();
        }
    }

    private static SMTPMessage mail() throws Exception {
        SMTPMessage mail = new SMTPMessage(Session.getInstance(new Properties()));
        mail.setEnvelopeFrom(Writer.NULL_RETURN_PATH);
        mail.setRecipient(SMTPMessage.RecipientType.TO, new InternetAddress("zoe@example.fr"));
        mail.setText("Bonjour");
        return mail;
    }

    @Test
    void saysNothingToAServerWhoseCertificateIsNotTrusted() throws Exception {
        assertThat(send(null, "secret"))
                .isEqualTo(new Sent.Unavailable("no TLS connection: the mail server's certificate is not trusted, not "
                        + "valid or not of its host"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void saysNothingToAServerOfAnotherName() throws Exception {
        assertThat(send(new DummySSLSocketFactory(), "secret")).isInstanceOf(Sent.Unavailable.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
