package org.guichet.channel.email.mime;

/** Parsing took longer than allowed. Checked, so that the reader must answer it with a value. */
public final class TimeOverException extends Exception {

    private static final long serialVersionUID = 1L;

    public TimeOverException() {
        super("parsing took longer than allowed", null, false, false);
    }
}
