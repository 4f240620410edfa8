package org.guichet.web;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.guichet.channel.http.CurrentRequest;
import org.guichet.channel.http.Request;

/** The first step of a route that is not for everybody: who may not pass gets the answer here, and the route ends. */
final class Gate implements Processor {

    private final Endpoint barrier;
    private final Rule rule;

    /** Who may pass. */
    @FunctionalInterface
    interface Rule {
        boolean admits(Request request);
    }

    /** @param barrier what those are told who may not pass */
    Gate(Rule rule, Endpoint barrier) {
        this.rule = rule;
        this.barrier = barrier;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Request request = CurrentRequest.of(exchange);
        if (!rule.admits(request)) {
            barrier.answer(request).writeTo(exchange.getMessage());
            exchange.setRouteStop(true);
        }
    }
}
