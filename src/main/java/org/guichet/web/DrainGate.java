package org.guichet.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets requests in while the routes behind are up. Camel alone answers 404 while its routes stop before their listener,
 * which tells a sender that trying again is useless.
 */
final class DrainGate implements Handler<RoutingContext> {

    private final ErrorPages errors;
    private final Phaser underWay = new Phaser(1);
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
        underWay.register();
        context.addEndHandler(ended -> underWay.arriveAndDeregister());
        context.next();
    }

    void open() {
        isOpen = true;
    }

    boolean drain(long millis) {
        isOpen = false;
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
