package org.guichet.web;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.channel.http.Request;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a failure ends: the cause in the log, a word to find it by in the reply, and never a stack trace outside. */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final ErrorPages pages;

    Incidents(ErrorPages pages) {
        this.pages = pages;
    }

    @SuppressWarnings("IllegalCatch")
    Reply guard(Request request, Callable<Reply> work) {
        try {
            return work.call();
        } catch (Exception e) {
            return reply(request, e);
        }
    }

    Reply reply(Request request, Exception cause) {
        if (cause instanceof LedgerUnavailableException) {
            Happening.STORE_DOWN
                    .in(LOG)
                    .log("{} {} has to wait: {}", request.method(), request.path(), cause.getMessage());
            return pages.reply(request, Problem.unavailable());
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        Happening.REQUEST_DEFECT
                .in(LOG)
                .setCause(cause)
                .log("Incident {}: {} {}", incident, request.method(), request.path());
        return pages.reply(request, Problem.internal(incident));
    }
}
