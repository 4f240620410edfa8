package org.guichet.delivery;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.guichet.cases.Reference;

/**
 * A CloudEvents 1.0 event in the structured JSON form (CloudEvents JSON format 1.0.2, section 3), whole case inside, written already;
 * {@code traceparent} is the extension "distributed tracing".
 */
@JsonPropertyOrder("specversion")
record CloudEvent(
        String specversion,
        UUID id,
        URI source,
        String type,
        Reference subject,
        Instant time,
        String datacontenttype,
        URI dataschema,
        String traceparent,
        @JsonRawValue String data) {

    /** How every event begins, as bytes in a file: tells our own lines from other people's. */
    static final String BEGINNING = "{\"specversion\":\"1.0\",";
}
