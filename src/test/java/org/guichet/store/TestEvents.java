package org.guichet.store;

import java.util.UUID;
import org.guichet.cases.Case;

/** An event format that a test can read. */
public final class TestEvents implements EventFormat {

    @Override
    public CaseEvent write(UUID eventId, Case revision) {
        String body = "{\"id\":\"" + eventId + "\",\"subject\":\""
                + revision.identity().reference() + "\"}";
        return new CaseEvent("org.guichet.test.v1", body);
    }
}
