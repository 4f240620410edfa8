package org.guichet.web;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.guichet.channel.http.CurrentRequest;
import org.guichet.channel.http.Request;

/** What a sender gets when a channel's route failed: try again, or an incident. Never the exception. */
final class FailureStep implements Processor {

    private final Incidents incidents;

    FailureStep(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void process(Exchange exchange) {
        Exception caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Request request = CurrentRequest.of(exchange);
        incidents.reply(request, caught).writeTo(exchange.getMessage());
    }
}
