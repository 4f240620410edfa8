package org.guichet.web;

import java.util.function.Function;
import org.apache.camel.Processor;
import org.guichet.channel.form.FormParser;

/**
 * What further pages are made with, so that they look and fail like the others.
 *
 * @param templates renders a page in the common frame
 * @param errors says what went wrong, to people as a page
 * @param parser of what forms send
 * @param step an endpoint as the step of a route
 */
public record PageKit(Templates templates, ErrorPages errors, FormParser parser, Function<Endpoint, Processor> step) {}
