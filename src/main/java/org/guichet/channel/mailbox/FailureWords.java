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
        return of(failure, settings.server());
    }

    /** Where folders have no part in it. */
    static String of(Exception failure, MailServer server) {
        String words = null;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            String here = words(cause, server);
            words = here == null ? words : here;
        }
        return words == null ? unknown(failure, server) : words;
    }

    private static @Nullable String words(Throwable cause, MailServer server) {
        String place = server.place();
        if (cause instanceof NoTokenException) {
            return String.valueOf(cause.getMessage());
        }
        if (cause instanceof UnknownHostException) {
            return "the host name \"" + server.host() + "\" is not known; correct \"host\".";
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
                        + " does not speak TLS as expected; correct \"protocol\" (imaps is 993, imap 143, pop3s 995, pop3 110) and \"port\"."
                : null;
    }

    // The mail library says these two only in English words.
    private static String unknown(Exception failure, MailServer server) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        String place = server.place();
        if (said.contains("starttls")) {
            return place
                    + " offers no encryption (STARTTLS); set \"protocol\" to imaps (or pop3s), or \"startTls\" to false when the "
                    + "server is on this machine.";
        }
        return "the connection to " + place + " broke (" + failure.getClass().getSimpleName()
                + "); when it stays so, look at \"protocol\" and \"port\": another service may be there.";
    }

    private static @Nullable Throwable next(Throwable cause) {
        Throwable next = cause.getCause();
        return next == cause ? null : next;
    }
}
