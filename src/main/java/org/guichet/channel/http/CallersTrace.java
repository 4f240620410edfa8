package org.guichet.channel.http;

import java.util.Map;
import org.guichet.happening.TraceContext;

/** The trace that a caller's request belongs to, by its {@code traceparent} header (W3C Trace Context, section 3.2). */
final class CallersTrace {

    private CallersTrace() {}

    /** Keeps it among the transport's facts; one that is none is ignored, as the standard wants. */
    static void note(Request request, Map<String, String> details) {
        request.header(TraceContext.HEADER)
                .flatMap(TraceContext::parse)
                .ifPresent(trace -> details.put(TraceContext.HEADER, trace.header()));
    }
}
