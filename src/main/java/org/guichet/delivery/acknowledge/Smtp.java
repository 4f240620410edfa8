package org.guichet.delivery.acknowledge;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the mail server: made when the first mail is to be sent, used until it fails or is hung up. */
final class Smtp {

    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);

    private final SmtpServer server;
    private final @Nullable SSLSocketFactory trust;
    private @Nullable Session session;
    private @Nullable SMTPTransport line;

    /** @param trust makes TLS sockets; absent for what Java trusts */
    Smtp(SmtpServer server, @Nullable SSLSocketFactory trust) {
        this.server = server;
        this.trust = trust;
    }

    private static Properties properties(SmtpServer server, @Nullable SSLSocketFactory trust) {
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.put(
                "mail.smtp.connectiontimeout", Long.toString(server.connect().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(server.answer().toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(server.answer().toMillis()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put(
                "mail.smtp.quitwait", "false"); // the mail is theirs already: how they say goodbye does not matter
        switch (server.tls()) {
            case IMPLICIT -> properties.put("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        if (trust != null) {
            properties.put("mail.smtp.ssl.socketFactory", trust);
        }
        return properties;
    }

    /** Sends to the one recipient in To. */
    Sent send(SMTPMessage mail) {
        SMTPTransport open;
        try {
            open = open();
        } catch (MessagingException e) {
            return Trouble.whileConnecting(e);
        }
        try {
            Address[] to = mail.getAllRecipients();
            if (to.length != 1) {
                throw new IllegalStateException("an acknowledgement goes to one recipient");
            }
            open.sendMessage(mail, to);
            return new Sent.Taken();
        } catch (MessagingException e) {
            LOG.debug("An acknowledgement was not sent", e);
            Sent sent = Trouble.whileSending(e);
            if (sent instanceof Sent.Unavailable) {
                hangUp();
            }
            return sent;
        }
    }

    /** Made when it is needed: Angus Mail looks through the whole class path for it. */
    private Session session() {
        Session made = session;
        if (made == null) {
            made = Session.getInstance(properties(server, trust));
            session = made;
        }
        return made;
    }

    private SMTPTransport open() throws MessagingException {
        SMTPTransport open = line;
        if (open == null) {
            open = new SMTPTransport(session(), new URLName("smtp", server.host(), server.port(), null, null, null));
            String user = server.login().map(SmtpServer.Login::user).orElse(null);
            String password = server.login().map(SmtpServer.Login::password).orElse(null);
            open.connect(server.host(), server.port(), user, password);
            line = open;
        }
        return open;
    }

    void hangUp() {
        SMTPTransport open = line;
        line = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (MessagingException e) {
            LOG.debug("The mail server was hung up on without a goodbye", e);
        }
    }
}
