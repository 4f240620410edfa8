package org.guichet.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.Request;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;

/** Where an arrival stands, for the system that sent it. */
final class ArrivalApi {

    private final CaseStore store;

    ArrivalApi(CaseStore store) {
        this.store = store;
    }

    Reply one(Request request) {
        return CaseFinder.uuid(request.pathValue("arrival"))
                .flatMap(store::status)
                .map(status -> Reply.json(200, body(status)))
                .orElseGet(() -> Problem.notFound("No arrival has this id.").reply());
    }

    static ObjectNode body(ArrivalStatus status) {
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("arrival", status.arrival().id().toString());
        body.put("channel", status.arrival().channel());
        body.put("kind", status.arrival().kind().word());
        body.put("reference", status.arrival().reference().value());
        body.put("state", status.state().word());
        putIfKnown(body, "reason", status.reason());
        putIfKnown(body, "detail", status.detail());
        putIfKnown(body, "case", status.caseId());
        body.put("registeredAt", status.arrival().registeredAt().toString());
        return body.put("changedAt", status.changedAt().toString());
    }

    private static void putIfKnown(ObjectNode body, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            body.put(name, value.toString());
        }
    }
}
