package org.guichet.cli;

import java.io.PrintStream;
import java.time.Duration;

/** A line of progress with rate and remaining time, on standard error and only when that is a terminal. */
final class Progress {

    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();

    private final PrintStream out = System.err;
    private final boolean shown = Boolean.getBoolean("guichet.terminal");
    private final String what;
    private final int total;
    private final long started = System.nanoTime();
    private long drawn;
    private int done;

    Progress(String what, int total) {
        this.what = what;
        this.total = total;
    }

    void step() {
        done++;
        long now = System.nanoTime();
        if (shown && (now - drawn > REDRAW_NANOS || done == total)) {
            drawn = now;
            out.print("\r" + line(now - started) + "\u001b[K");
        }
    }

    /** Of how much nobody knows: only how far it is. */
    void at(int place) {
        if (shown) {
            out.print("\r" + what + ": " + place + "\u001b[K");
        }
    }

    void finish() {
        if (shown) {
            out.println();
        }
    }

    private String line(long nanos) {
        double seconds = Math.max(nanos / 1e9, 1e-3);
        double rate = done / seconds;
        long remaining = Math.round((total - done) / Math.max(rate, 1e-3));
        return String.format(
                java.util.Locale.ROOT,
                "%s %d of %d, %.1f/s, %d:%02d left",
                what,
                done,
                total,
                rate,
                remaining / 60,
                remaining % 60);
    }
}
