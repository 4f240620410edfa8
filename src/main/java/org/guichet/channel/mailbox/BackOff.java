package org.guichet.channel.mailbox;

import java.time.Duration;

/** Waits longer after each failure in a row, doubling up to a limit, so that a refused login does not lock the account. */
final class BackOff {

    private final Duration first;
    private final Duration longest;
    private Duration wait = Duration.ZERO;
    private long until;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    boolean isWaiting() {
        return !wait.isZero() && System.nanoTime() - until < 0;
    }

    void failed() {
        Duration next = wait.isZero() ? first : wait.multipliedBy(2);
        wait = next.compareTo(longest) > 0 ? longest : next;
        until = System.nanoTime() + wait.toNanos();
    }

    void reset() {
        wait = Duration.ZERO;
    }
}
