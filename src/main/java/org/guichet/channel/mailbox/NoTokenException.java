package org.guichet.channel.mailbox;

import java.io.IOException;

/** There is no token to log in with; the message is a sentence for operators, without a secret. */
final class NoTokenException extends IOException {

    private static final long serialVersionUID = 1L;

    NoTokenException(String words) {
        super(words);
    }
}
