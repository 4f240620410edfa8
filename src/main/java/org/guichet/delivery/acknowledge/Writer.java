package org.guichet.delivery.acknowledge;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.guichet.cases.Case;
import org.guichet.cases.MailFacts;
import org.guichet.cases.Reference;
import org.guichet.followup.TokenPlaces;
import org.jspecify.annotations.Nullable;

/** Writes the mail that acknowledges a case: the same id each time, so that a second copy is known for what it is. */
final class Writer {

    /** RFC 5321 section 4.5.5, RFC 3834 section 3.3: nobody is told when it cannot be delivered but this gateway's mailbox. */
    static final String NULL_RETURN_PATH = "<>";

    /** In our Message-IDs, beside the token: what no other mail about the case has. */
    static final String UNIQUE = "ack";

    private final Stationery stationery;

    Writer(Stationery stationery) {
        this.stationery = stationery;
    }

    /**
     * @param to stands in To and on the envelope, alone
     * @param dataRequest by which reference the request for personal data in it goes on, if there is one
     */
    SMTPMessage write(Case opened, Mailbox to, @Nullable Reference dataRequest) throws MessagingException {
        Sender sender = stationery.senders().of(Complaining.contact(opened).channel());
        String token = stationery.tokens().issue(opened.identity().id());
        Letter letter = stationery.letters().of(opened);
        LetterValues values =
                LetterValues.of(opened, stationery.organisation(), stationery.zone(), letter.language(), dataRequest);
        Numbered mail = new Numbered(
                TokenPlaces.inMessageId(token, UNIQUE, sender.from().domain()));
        mail.setEnvelopeFrom(NULL_RETURN_PATH);
        mail.setFrom(address(sender.from(), sender.name()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to.address()));
        mail.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo(sender, token))});
        mail.setSubject(letter.subject(values), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(stationery.clock().instant()));
        thread(mail, Complaining.contact(opened).message());
        mail.setHeader("Auto-Submitted", "auto-replied"); // RFC 3834 section 5
        mail.setHeader("X-Auto-Response-Suppress", "All"); // MS-OXCMAIL section 2.2.3.2.14
        mail.setHeader("Content-Language", letter.language());
        mail.setText(letter.text(values), StandardCharsets.UTF_8.name());
        mail.setHeader("Content-Transfer-Encoding", "quoted-printable"); // for servers without 8BITMIME, and long lines
        mail.saveChanges();
        return mail;
    }

    private static String replyTo(Sender sender, String token) {
        String plain = sender.replyTo().address();
        return sender.tokenInReplyTo() ? TokenPlaces.inAddress(plain, token).orElse(plain) : plain;
    }

    private static InternetAddress address(Mailbox mailbox, String name) throws MessagingException {
        try {
            return new InternetAddress(mailbox.address(), name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private static void thread(MimeMessage mail, @Nullable MailFacts answered) throws MessagingException {
        if (answered != null) {
            MessageIds ids = MessageIds.of(answered);
            header(mail, "In-Reply-To", ids.answered());
            header(mail, "References", ids.thread());
        }
    }

    private static void header(MimeMessage mail, String name, List<String> ids) throws MessagingException {
        if (!ids.isEmpty()) {
            mail.setHeader(name, MessageIds.folded(ids));
        }
    }

    /** A message that keeps the id it is given: Angus Mail makes one of its own otherwise. */
    private static final class Numbered extends SMTPMessage {

        private static final Session NO_SESSION = Session.getInstance(new Properties());

        private final String id;

        Numbered(String id) {
            super(NO_SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
