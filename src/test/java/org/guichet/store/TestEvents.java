package org.guichet.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;

/** An event format that a test can read. */
public final class TestEvents implements EventFormat {

    @Override
    public CaseEvent write(UUID eventId, Case revision) {
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("id", eventId.toString());
        body.set("data", CaseJson.toTree(revision));
        return new CaseEvent("org.guichet.test.v1", body.toString());
    }

    @Override
    public CaseEvent writeFirst(UUID eventId, Case revision, String json) {
        return new CaseEvent("first-announced", write(eventId, revision).body());
    }
}
