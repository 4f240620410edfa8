package org.guichet.channel.mailbox;

import jakarta.mail.FolderNotFoundException;
import jakarta.mail.ReadOnlyFolderException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mailbox cannot be opened, and what to do, without the server's own words: they may hold addresses. Names the
 * parameters as the channel file does.
 */
final class FailureWords {

    private FailureWords() {}

    static String of(Exception failure, MailboxSettings settings) {
        if (failure instanceof FolderNotFoundException) {
            return "it has no folder \"" + settings.folder()
                    + "\"; correct \"folder\", which most servers write in capitals " + "only for INBOX.";
        }
        if (failure instanceof ReadOnlyFolderException) {
            return "this user may not write in the folder \"" + settings.folder()
                    + "\"; give the right to, or set \"afterSuccess\" to keep.";
        }
        String words = null;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            String here = words(cause, settings);
            words = here == null ? words : here;
        }
        return words == null ? unknown(failure, settings) : words;
    }

    private static @Nullable String words(Throwable cause, MailboxSettings settings) {
        String place = settings.host() + ", port " + settings.knownPort();
        if (cause instanceof UnknownHostException) {
            return "the host name \"" + settings.host() + "\" is not known; correct \"host\".";
        }
        if (cause instanceof NoRouteToHostException) {
            return "there is no way to " + place + "; look at the network and its firewall.";
        }
        if (cause instanceof ConnectException) {
            return "nobody listens at " + place + "; correct \"host\" and \"port\".";
        }
        if (cause instanceof SocketTimeoutException) {
            return place
                    + " does not answer in time; it is busy, a firewall is between, or the port is another service's.";
        }
        if (cause instanceof CertificateException) {
            return "the certificate of " + place
                    + " is not trusted, has expired or is for another name; correct \"host\" "
                    + "or have the certificate renewed.";
        }
        return cause instanceof SSLException
                ? place
                        + " does not speak TLS as expected; correct \"protocol\" (imaps is 993, imap is 143) and \"port\"."
                : null;
    }

    // The mail library says these two only in English words.
    private static String unknown(Exception failure, MailboxSettings settings) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        String place = settings.host() + ", port " + settings.knownPort();
        if (said.contains("starttls")) {
            return place
                    + " offers no encryption (STARTTLS); set \"protocol\" to imaps, or \"startTls\" to false when the "
                    + "server is on this machine.";
        }
        return "the connection to " + place + " broke (" + failure.getClass().getSimpleName()
                + "); when it stays so, look at \"protocol\" and \"port\": another service than IMAP may be there.";
    }

    private static @Nullable Throwable next(Throwable cause) {
        Throwable next = cause.getCause();
        return next == cause ? null : next;
    }
}
