package org.guichet.web;

import java.net.BindException;
import java.util.Locale;

/** The address cannot be listened on; the message says what to do. */
public final class CannotListenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotListenException(String host, int port, Throwable cause) {
        super("cannot listen on " + host + ":" + port + ": " + advice(cause), cause);
    }

    // What the JDK says of a bind differs only in these words; netty puts its own around them.
    private static String advice(Throwable cause) {
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("in use")) {
            return "another program does already. Stop it, or choose another port with server.port or --port";
        }
        if (words.contains("denied")) {
            return "this user may not use that port. Choose one from 1024 on with server.port or --port";
        }
        return cause instanceof BindException || words.contains("assign")
                ? "this machine does not have that address. Correct server.host or --host"
                : "the host name is not known here. Correct server.host or --host";
    }
}
