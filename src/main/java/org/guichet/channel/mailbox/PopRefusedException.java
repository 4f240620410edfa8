package org.guichet.channel.mailbox;

import java.io.IOException;

/** The server understood and said no (-ERR); the connection is still good. What it said may hold addresses. */
final class PopRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What was asked of the server. */
    enum Step {
        GREETING,
        ENCRYPTION,
        LOGIN,
        NAMES,
        MAIL
    }

    private final Step step;

    PopRefusedException(Step step) {
        super("the server refused: " + step);
        this.step = step;
    }

    Step step() {
        return step;
    }
}
