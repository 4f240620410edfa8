package org.guichet.channel.event;

import org.guichet.arrival.ReasonCode;

/** What came of parsing an event. */
sealed interface EventParsing {

    record Parsed(CloudEvent event) implements EventParsing {}

    record Refused(ReasonCode reason, String detail) implements EventParsing {}

    static Refused malformed(String detail) {
        return new Refused(ReasonCode.MALFORMED, detail);
    }
}
