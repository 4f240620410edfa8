package org.guichet.channel.email.mime;

import java.time.Duration;

/** How long one message may take; the only thing in reading that looks at a clock, and never at the time of day. */
public final class Stopwatch {

    private final long end;

    public Stopwatch(Duration allowed) {
        this.end = System.nanoTime() + allowed.toNanos();
    }

    public void check() throws TimeOverException {
        if (System.nanoTime() - end > 0) {
            throw new TimeOverException();
        }
    }
}
