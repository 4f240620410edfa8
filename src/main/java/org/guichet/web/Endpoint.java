package org.guichet.web;

import java.io.IOException;
import org.guichet.channel.http.Request;

/** Answers a request. A failure that the client can do something about is a reply; an exception is a defect or I/O. */
@FunctionalInterface
public interface Endpoint {

    Reply answer(Request request) throws IOException;
}
