package org.guichet.web;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Processor;
import org.guichet.channel.form.FormContent;
import org.guichet.channel.form.FormParser;
import org.guichet.channel.form.FormParsing;
import org.guichet.channel.http.Request;

/**
 * What further pages are made with, so that they look and fail like the others.
 *
 * @param templates renders a page in the common frame
 * @param errors says what went wrong, to people as a page
 * @param parser of what forms send
 * @param step an endpoint as the step of a route
 */
public record PageKit(Templates templates, ErrorPages errors, FormParser parser, Function<Endpoint, Processor> step) {

    /** What a form of ours has sent; empty when it is none. */
    public Optional<FormContent> form(Request request) throws IOException {
        return parser.parse(request.mediaType(), request.body()) instanceof FormParsing.Parsed parsed
                ? Optional.of(parsed.content())
                : Optional.empty();
    }
}
