package org.guichet.channel.mailbox;

import jakarta.mail.FolderNotFoundException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a mailbox cannot be opened, without the server's own words: they may hold addresses. */
final class FailureWords {

    private FailureWords() {}

    static String of(Exception failure) {
        if (failure instanceof FolderNotFoundException) {
            return "there is no folder of that name.";
        }
        String words = "the connection failed (" + failure.getClass().getSimpleName() + ").";
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof UnknownHostException) {
                words = "the host name is not known.";
            } else if (cause instanceof ConnectException) {
                words = "nobody listens at that host and port.";
            } else if (cause instanceof SocketTimeoutException) {
                words = "the server does not answer in time.";
            } else if (cause instanceof SSLException) {
                words = "the encrypted connection was refused; check protocol, port and the server's certificate.";
            }
        }
        return words;
    }

    private static @Nullable Throwable next(Throwable cause) {
        Throwable next = cause.getCause();
        return next == cause ? null : next;
    }
}
