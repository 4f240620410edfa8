package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * @param id UUIDv7 (RFC 9562)
 * @param revision 1 at registration, +1 with every contact attached or field changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identity(
        String schemaVersion, UUID id, Reference reference, int revision, Origin origin, Decision decision) {

    /** The same by another reference. */
    public Identity bearing(Reference other) {
        return new Identity(schemaVersion, id, other, revision, origin, decision);
    }

    /** Of the next revision. */
    public Identity next() {
        return new Identity(schemaVersion, id, reference, revision + 1, origin, decision);
    }
}
