package org.guichet.cli.demo;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;

/** A real IMAP server in this process, with one mailbox. */
final class DemoMailServer implements AutoCloseable {

    static final String USER = "support";
    static final String SECRET = "demo";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;

    /** The server's threads throw when a client goes away in the middle, as ours does at the end: no news to who watches. */
    private static void quieten() {
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!thread.getName().startsWith("imap:")) {
                if (usual == null) {
                    failure.printStackTrace();
                } else {
                    usual.uncaughtException(thread, failure);
                }
            }
        });
    }

    DemoMailServer() {
        quieten();
        server.start();
        user = server.setUser("support@example.org", USER, SECRET);
    }

    int port() {
        return server.getImap().getPort();
    }

    /**
     * Puts a mail into the mailbox.
     *
     * @return false when the server would not keep these bytes exactly; the mailbox is then as it was
     */
    boolean deliver(byte[] mail) throws IOException {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            ByteArrayOutputStream kept = new ByteArrayOutputStream(mail.length);
            message.writeTo(kept);
            if (!Arrays.equals(kept.toByteArray(), mail)) {
                return false;
            }
            user.deliver(message);
            return true;
        } catch (MessagingException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
