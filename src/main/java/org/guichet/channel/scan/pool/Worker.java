package org.guichet.channel.scan.pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.channel.scan.wire.ReplyWire;
import org.guichet.channel.scan.wire.Request;
import org.guichet.channel.scan.wire.RequestWire;

/**
 * One worker process. Time is kept by killing it: the pipe then breaks, whatever the engine was doing. One thread at a
 * time.
 */
final class Worker {

    private static final int BUFFER = 64 * 1024;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream replies;
    private final ScheduledExecutorService clock;
    private int pages;
    private volatile boolean spent;

    Worker(Process process, ScheduledExecutorService clock) {
        this.process = process;
        this.clock = clock;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    /** What came of asking. */
    sealed interface Answer {
        record Given(Reply reply) implements Answer {}

        /** It was killed, because the time was over. */
        record Overrun() implements Answer {}

        /** It died by itself, or spoke nonsense and was killed. */
        record Died(String how) implements Answer {}
    }

    /** After {@link Answer.Overrun} or {@link Answer.Died} this worker is of no more use. */
    Answer ask(Request request, Duration time) {
        AtomicBoolean overrun = new AtomicBoolean();
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    overrun.set(true);
                    kill();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            pages += request instanceof Request.ReadPage ? 1 : 0;
            RequestWire.write(requests, request);
            return new Answer.Given(ReplyWire.read(replies));
        } catch (IOException e) {
            return overrun.get() ? new Answer.Overrun() : died();
        } finally {
            end.cancel(false);
        }
    }

    /** Its exit code tells how it died, if it is given the moment to have one. */
    private Answer died() {
        try {
            boolean gone = process.waitFor(1, TimeUnit.SECONDS);
            kill();
            return new Answer.Died(gone ? "exit code " + process.exitValue() : "no reply that can be understood");
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            return new Answer.Died("interrupted");
        }
    }

    boolean isAlive() {
        return !spent && process.isAlive();
    }

    int pages() {
        return pages;
    }

    /** The process may take a moment to go; this worker is of no use from now on. */
    void kill() {
        spent = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly); // a command that it waits for
        process.destroyForcibly();
    }
}
