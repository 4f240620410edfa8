package org.guichet.delivery;

import java.util.Optional;
import org.guichet.happening.TraceContext;

/** The trace that an event belongs to, read from its body without reading the case in it. */
public final class EventTrace {

    private static final String ATTRIBUTE = "\"" + TraceContext.HEADER + "\":\"";

    /** Where the attributes end and the case begins; all attributes together are shorter. */
    private static final int ATTRIBUTES = 2_000;

    private static final int LENGTH = 55;

    private EventTrace() {}

    /** The value for the header {@code traceparent}; absent from events written before there was one. */
    public static Optional<String> of(String body) {
        int at = body.substring(0, Math.min(body.length(), ATTRIBUTES)).indexOf(ATTRIBUTE);
        int begin = at + ATTRIBUTE.length();
        return at < 0 || begin + LENGTH > body.length()
                ? Optional.empty()
                : TraceContext.parse(body.substring(begin, begin + LENGTH)).map(TraceContext::header);
    }
}
