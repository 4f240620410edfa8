package org.guichet.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guichet.arrival.Arrival;
import org.guichet.cases.CaseJson;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.store.Correction;
import org.guichet.store.HistoryEntry;
import org.jspecify.annotations.Nullable;

/** An arrival for who decides about it: where it stands, what came, what was tried, what was corrected. */
final class HeldJson {

    private final CaseStore store;

    HeldJson(CaseStore store) {
        this.store = store;
    }

    ObjectNode summary(ArrivalStatus status) {
        ObjectNode body = ArrivalApi.body(status);
        putIfKnown(body, "fileName", status.arrival().facts().fileName());
        body.put("size", status.arrival().size());
        store.attempts(status.arrival().id()).ifPresent(attempts -> {
            body.put("failedAttempts", attempts.made());
            putIfKnown(body, "nextAttempt", attempts.next());
        });
        return body;
    }

    ObjectNode whole(ArrivalStatus status) {
        ObjectNode body = summary(status);
        Arrival arrival = status.arrival();
        ObjectNode raw = body.putObject("raw");
        raw.put("sha256", arrival.sha256());
        raw.put("size", arrival.size());
        raw.put("mediaType", arrival.facts().mediaType());
        raw.put("href", "/api/v1/quarantine/" + arrival.id() + "/raw");
        ArrayNode history = body.putArray("history");
        store.history(arrival.id()).forEach(entry -> history.add(entry(entry)));
        ArrayNode corrections = body.putArray("corrections");
        store.corrections(arrival.id()).forEach(correction -> corrections.add(correction(arrival, correction)));
        return body;
    }

    private static ObjectNode entry(HistoryEntry entry) {
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("at", entry.at().toString());
        body.put("act", entry.act().word());
        putIfKnown(body, "reason", entry.reason());
        putIfKnown(body, "detail", entry.detail());
        putIfKnown(body, "by", entry.by());
        return body;
    }

    private static ObjectNode correction(Arrival arrival, Correction correction) {
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("number", correction.number());
        body.put("at", correction.at().toString());
        body.put("by", correction.decided().by());
        body.put("reason", correction.decided().reason());
        body.put("originalSha256", correction.originalSha256());
        putIfKnown(body, "mediaType", correction.mediaType());
        body.put("takenBack", correction.takenBack());
        correction.fields().forEach(body.putObject("fields")::put);
        Correction.Copy copy = correction.copy();
        if (copy != null) {
            ObjectNode kept = body.putObject("copy");
            kept.put("sha256", copy.sha256());
            kept.put("size", copy.size());
            kept.put("href", "/api/v1/quarantine/" + arrival.id() + "/raw?correction=" + correction.number());
        }
        return body;
    }

    private static void putIfKnown(ObjectNode body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value.toString());
        }
    }
}
