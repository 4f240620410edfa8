package org.guichet.web;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.guichet.channel.http.CurrentRequest;
import org.guichet.channel.http.Request;

/** An {@link Endpoint} as the step of a route. No exception leaves it: what fails becomes an incident. */
final class EndpointStep implements Processor {

    private final Endpoint endpoint;
    private final Incidents incidents;

    EndpointStep(Endpoint endpoint, Incidents incidents) {
        this.endpoint = endpoint;
        this.incidents = incidents;
    }

    @Override
    public void process(Exchange exchange) {
        Request request = CurrentRequest.of(exchange);
        incidents.guard(request, () -> endpoint.answer(request)).writeTo(exchange.getMessage());
    }
}
