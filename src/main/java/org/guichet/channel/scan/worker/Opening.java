package org.guichet.channel.scan.worker;

import org.guichet.arrival.ReasonCode;

/** What came of opening a document. */
sealed interface Opening {

    record Opened(ScannedDocument document) implements Opening {}

    record Refused(ReasonCode reason, String detail) implements Opening {}
}
