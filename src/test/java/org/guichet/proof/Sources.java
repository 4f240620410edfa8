package org.guichet.proof;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the gateway fetches things: a mailbox on a real IMAP server and three folders. A flag set or a file taken away is
 * the gateway's acknowledgement.
 */
final class Sources implements AutoCloseable {

    private final OracleLedger ledger;
    private final Path inbox;
    private final Path desk;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser mailbox;
    private final Map<String, Path> files = new ConcurrentHashMap<>();

    Sources(Path home, OracleLedger ledger) throws IOException {
        this.ledger = ledger;
        this.inbox = home.resolve("inbox");
        this.desk = Files.createDirectories(home.resolve("desk"));
        server.start();
        mailbox = server.setUser("support@example.org", "support", "secret");
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    /** Puts it into its folder or its mailbox. */
    void put(Submission submission) throws IOException {
        ledger.sent(submission);
        if (submission.door() == Door.MAILBOX) {
            deliver(submission);
        } else {
            drop(submission, submission.token() + submission.mediaType());
        }
    }

    /** A file that is whole from the moment it is seen. */
    private void drop(Submission submission, String name) throws IOException {
        Path folder = Files.createDirectories(inbox.resolve(submission.door().folder()));
        Path written = Files.write(desk.resolve(name), submission.bytes());
        Path target = folder.resolve(name);
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        files.put(submission.token(), target);
    }

    private void deliver(Submission submission) throws IOException {
        try {
            mailbox.deliver(new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(submission.bytes())));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    /** Writes down which files are gone and which mails are flagged. */
    void look() throws MessagingException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (!Files.exists(file.getValue())) {
                ledger.acknowledged(file.getKey(), "", false, Instant.now());
                files.remove(file.getKey());
            }
        }
        for (StoredMessage mail : mails()) {
            if (mail.getFlags().contains(Flags.Flag.SEEN)) {
                String id = mail.getMimeMessage().getMessageID();
                ledger.acknowledged(id.substring(1, id.indexOf('@')), "", false, Instant.now());
            }
        }
    }

    /** Mails of the mailbox that are not flagged. */
    long unflagged() {
        return mails().stream()
                .filter(mail -> !mail.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    /** Files of which nobody knows yet that they were taken. */
    int untakenFiles() {
        return files.size();
    }

    /** Takes every flag and keyword away, as a mailbox does that is restored from a back-up. */
    void forgetFlags() throws MessagingException {
        for (StoredMessage mail : mails()) {
            mail.getMimeMessage().setFlags(mail.getFlags(), false);
        }
    }

    /** Throws most of the flagged mail away, as people do; what is left is offered again to a gateway that restarts. */
    void tidy() throws MessagingException {
        look();
        int left = 3;
        for (StoredMessage mail : mails()) {
            if (mail.getFlags().contains(Flags.Flag.SEEN) && left-- <= 0) {
                mail.setFlag(Flags.Flag.DELETED, true);
            }
        }
        try {
            inbox().expunge();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy: the server goes on while one looks. */
    private List<StoredMessage> mails() {
        return new ArrayList<>(inbox().getMessages());
    }

    private MailFolder inbox() {
        try {
            return server.getManagers().getImapHostManager().getInbox(mailbox);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
