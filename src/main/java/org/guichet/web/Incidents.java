package org.guichet.web;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.channel.http.Request;
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
        } catch (LedgerUnavailableException e) {
            LOG.warn("{} {} has to wait: {}", request.method(), request.path(), e.getMessage());
            return pages.reply(request, Problem.unavailable());
        } catch (Exception e) {
            String incident = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Incident {}: {} {}", incident, request.method(), request.path(), e);
            return pages.reply(request, Problem.internal(incident));
        }
    }
}
