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
        Reply reply = incidents.guard(request, () -> endpoint.answer(request));
        keepingLanguage(request, reply).writeTo(exchange.getMessage());
    }

    // A language once chosen holds on every page: a year, for this site only, readable by nothing but this server.
    private static Reply keepingLanguage(Request request, Reply reply) {
        return request.query("lang")
                .flatMap(Language::parse)
                .map(language -> reply.with(
                        "Set-Cookie",
                        Language.COOKIE + "=" + language.tag() + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"))
                .orElse(reply);
    }
}
