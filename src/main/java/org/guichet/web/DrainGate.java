package org.guichet.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets requests in while the routes behind are up. Camel alone answers 404 while its routes stop before their listener,
 * which tells a sender that trying again is useless.
 */
final class DrainGate implements Handler<RoutingContext> {

    private static final long POLL_MILLIS = 10;

    private final ErrorPages errors;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean isOpen;

    DrainGate(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    public void handle(RoutingContext context) {
        if (!isOpen) {
            VertxReplies.send(context, errors, Problem.unavailable());
            return;
        }
        underWay.incrementAndGet();
        context.addEndHandler(ended -> underWay.decrementAndGet());
        context.next();
    }

    void open() {
        isOpen = true;
    }

    boolean drain(long millis) {
        isOpen = false;
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (underWay.get() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
        }
        return underWay.get() == 0;
    }
}
