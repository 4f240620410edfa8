package org.guichet.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.guichet.arrival.RawContent;
import org.guichet.channel.http.Requests;

/** Answers in front of the routes, where there is no exchange. */
final class VertxReplies {

    private VertxReplies() {}

    /** Does nothing when an answer has begun already. */
    static void send(RoutingContext context, ErrorPages errors, Problem problem) {
        if (context.response().headWritten() || context.response().closed()) {
            return;
        }
        Reply reply = errors.reply(Requests.read(context, RawContent.of(new byte[0])), problem);
        reply.headers().forEach((name, value) -> context.response().putHeader(name, value));
        context.response().setStatusCode(reply.status());
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.end();
        } else {
            context.end(reply.body().toString());
        }
    }
}
