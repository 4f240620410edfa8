package org.guichet.web;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.guichet.channel.http.Answer;
import org.guichet.channel.http.CurrentRequest;
import org.guichet.channel.http.HttpDoor;
import org.guichet.channel.http.Request;

/** The step of a channel's route: through the door, and the answer back in the sender's own manner. */
final class DoorStep implements Processor {

    private final HttpDoor door;
    private final Replies toPrograms;
    private final Replies toBrowsers;
    private final Incidents incidents;

    DoorStep(HttpDoor door, Replies toPrograms, Replies toBrowsers, Incidents incidents) {
        this.door = door;
        this.toPrograms = toPrograms;
        this.toBrowsers = toBrowsers;
        this.incidents = incidents;
    }

    @Override
    public void process(Exchange exchange) {
        Request request = CurrentRequest.of(exchange);
        incidents.guard(request, () -> reply(exchange, request)).writeTo(exchange.getMessage());
    }

    private Reply reply(Exchange exchange, Request request) throws Exception {
        Answer answer = door.receive(exchange.getFromRouteId(), request);
        boolean program = request.isJson() || request.path().startsWith("/api/");
        return (program ? toPrograms : toBrowsers).reply(answer, request);
    }
}
