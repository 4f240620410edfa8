package org.guichet.web.console;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guichet.arrival.RawContent;
import org.guichet.channel.http.Request;
import org.guichet.channel.http.Requests;
import org.guichet.happening.Happening;
import org.guichet.web.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells pages that something has changed, by server-sent events (HTML Living Standard, section 9.2). The events hold nothing
 * but a number: a page fetches itself again, as its reader, and shows what differs. Nobody looks at anything while no page
 * listens.
 */
final class LiveStream implements Handler<RoutingContext>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    /** Pages that may listen at once; the others are asked to come again, and are whole without. */
    static final int MOST = 64;

    private static final long LOOK_MILLIS = 1_000;

    /** Shorter than any proxy's patience, and than the server's own. */
    private static final int HEARTBEAT_LOOKS = 15;

    private static final String RETRY = "retry: 3000\n\n";

    private final ConsoleParts parts;
    private final Board board;
    private final Set<HttpServerResponse> listening = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(LiveStream::thread);
    private boolean begun;
    private int looks;
    private int shown;
    private long changes;

    LiveStream(ConsoleParts parts, Board board) {
        this.parts = parts;
        this.board = board;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "guichet-console");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void handle(RoutingContext context) {
        Request request = Requests.read(context, RawContent.of(new byte[0]));
        if (!Access.isSameOrigin(request)) { // another site could not read it, but would take up the places
            context.response().setStatusCode(403).end();
        } else if (!parts.access().mayOperate(request)) {
            context.response().setStatusCode(401).end();
        } else if (listening.size() >= MOST) {
            context.response().setStatusCode(503).putHeader("Retry-After", "30").end();
        } else {
            open(context.response());
        }
    }

    private void open(HttpServerResponse response) {
        response.setChunked(true);
        response.putHeader("Content-Type", "text/event-stream");
        response.putHeader("X-Accel-Buffering", "no"); // nginx would keep events until it has a buffer full
        response.closeHandler(gone -> listening.remove(response));
        response.exceptionHandler(broken -> listening.remove(response));
        listening.add(response);
        response.write(RETRY);
        begin();
    }

    private synchronized void begin() {
        if (!begun) {
            begun = true;
            looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        if (listening.isEmpty()) {
            return;
        }
        try {
            looks++;
            int now = Fingerprint.of(board.look());
            if (now != shown) {
                shown = now;
                changes++;
                send("event: change\ndata: " + changes + "\n\n");
            } else if (looks % HEARTBEAT_LOOKS == 0) {
                send(": still here\n\n");
            }
        } catch (RuntimeException e) { // one look that fails must not end the looking
            Happening.REQUEST_DEFECT.in(LOG).setCause(e).log("The console could not look for changes");
        }
    }

    /** One that does not read what it is sent is let go. */
    private void send(String event) {
        for (HttpServerResponse response : listening) {
            if (response.closed() || response.writeQueueFull()) {
                listening.remove(response);
                response.reset();
            } else {
                response.write(event);
            }
        }
    }

    /** How many pages listen. */
    int count() {
        return listening.size();
    }

    @Override
    public void close() {
        looking.shutdownNow();
        listening.forEach(response -> {
            if (!response.ended()) {
                response.end();
            }
        });
        listening.clear();
    }
}
