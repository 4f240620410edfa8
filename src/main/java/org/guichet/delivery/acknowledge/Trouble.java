package org.guichet.delivery.acknowledge;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;

/**
 * What an exception of Angus Mail means for an acknowledgement. The server's own words are not repeated: they quote
 * addresses.
 */
final class Trouble {

    /** RFC 5321 section 3.8: the server is closing the connection. */
    private static final int CLOSING = 421;

    private static final int PERMANENT = 500;

    /** RFC 5321 section 4.2.3: what a server says of a mailbox that is not there. */
    private static final Set<Integer> OF_RECIPIENT = Set.of(550, 551, 553);

    /** RFC 3463 section 2, behind the reply code (RFC 2034). */
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -](\\d)\\.(\\d{1,3})\\.\\d{1,3}\\b");

    private Trouble() {}

    static Sent whileConnecting(MessagingException e) {
        return new Sent.Unavailable(sentence(e));
    }

    static Sent whileSending(MessagingException e) {
        SMTPAddressFailedException address = find(e, SMTPAddressFailedException.class);
        if (address != null) {
            return ofRecipient(address.getReturnCode(), String.valueOf(address.getMessage()));
        }
        SMTPSendFailedException refused = find(e, SMTPSendFailedException.class);
        if (refused != null && refused.getReturnCode() >= 400) {
            return ofMail(refused.getReturnCode());
        }
        return new Sent.Unavailable(sentence(e));
    }

    private static Sent ofRecipient(int code, String said) {
        return code >= PERMANENT && isAboutMailbox(code, said) ? new Sent.NoSuchRecipient() : ofMail(code);
    }

    /**
     * Tells a mailbox that is not there from a server that does not relay for us, or takes nothing from us: the second is the
     * operator's to repair, and no fault of the complainant's address.
     */
    private static boolean isAboutMailbox(int code, String said) {
        Matcher enhanced = ENHANCED.matcher(said);
        if (enhanced.find()) {
            return Set.of("1", "2").contains(enhanced.group(2)); // RFC 3463 section 3.2, 3.3: address, mailbox
        }
        return OF_RECIPIENT.contains(code) && !said.toLowerCase(Locale.ROOT).contains("relay");
    }

    private static Sent ofMail(int code) {
        if (code == CLOSING) {
            return new Sent.Unavailable("the mail server closes its connections for now (421)");
        }
        return new Sent.Refused(
                code >= PERMANENT
                        ? "the mail server will not take it (" + code + "): may the configured sender write through it?"
                        : "the mail server asks to try again later (" + code + ")");
    }

    private static String sentence(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return "the mail server does not know its user or password, or asks for them";
        } else if (find(e, SSLException.class) != null) {
            return "no TLS connection: the mail server's certificate is not trusted, not valid or not of its host";
        } else if (find(e, UnknownHostException.class) != null) {
            return "the mail server's host name cannot be resolved";
        } else if (e instanceof MailConnectException
                || find(e, ConnectException.class) != null
                || find(e, SocketConnectException.class) != null) {
            return "no connection to the mail server could be made";
        } else if (find(e, SocketTimeoutException.class) != null) {
            return "the mail server did not answer in time";
        } else if (String.valueOf(e.getMessage()).contains("STARTTLS")) {
            return "the mail server offers no STARTTLS, and nothing is said to it without";
        }
        return "the connection to the mail server ended, or what it said was not SMTP";
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> wanted) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (wanted.isInstance(at)) {
                return wanted.cast(at);
            }
            at = at instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : at.getCause();
        }
        return null;
    }
}
