package org.guichet.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Erasure;
import org.guichet.cases.Identity;
import org.guichet.cases.Tombstone;
import org.guichet.store.Arrivals;
import org.guichet.store.CaseEvent;
import org.guichet.store.Cases;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;

class CaseEventsTest {

    private static final UUID EVENT = UUID.fromString("01932b7e-0000-7000-8000-000000000001");

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final Arrival arrival =
            store.arrival(store.record(Arrivals.mail("m1")).arrivalId()).orElseThrow();
    private final Case opened = Cases.openedBy(arrival);
    private final CaseEvents events = new CaseEvents("example-sa", URI.create("https://example.org/case.json"));

    @Test
    void writesACloudEventWithTheCaseAsData() throws Exception {
        CaseEvent event = events.write(EVENT, opened);
        JsonNode json = CaseJson.mapper().readTree(event.body());
        assertThat(event.type()).isEqualTo("org.guichet.case.registered.v1");
        assertThat(json.path("specversion").asText()).isEqualTo("1.0");
        assertThat(json.path("id").asText()).isEqualTo(EVENT.toString());
        assertThat(json.path("source").asText()).isEqualTo("/guichet/example-sa");
        assertThat(json.path("type").asText()).isEqualTo(event.type());
        assertThat(json.path("subject").asText()).isEqualTo(arrival.reference().value());
        assertThat(json.path("time").asText()).isEqualTo(arrival.registeredAt().toString());
        assertThat(json.path("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(json.path("dataschema").asText()).isEqualTo("https://example.org/case.json");
        assertThat(CaseJson.readCase(json.path("data").toString())).isEqualTo(opened);
    }

    @Test
    void addsOnlyTheTraceToTheNinthAttribute() throws Exception {
        JsonNode json = CaseJson.mapper().readTree(events.write(EVENT, opened).body());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(List.of(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "dataschema",
                        "traceparent",
                        "data"));
    }

    @Test
    void belongsToTheTraceOfTheNewestContact() {
        String trace = EventTrace.of(events.write(EVENT, opened).body()).orElseThrow();
        assertThat(trace)
                .isEqualTo("00-" + arrival.id().toString().replace("-", "") + "-8000000000000001-01")
                .hasSize(55);
    }

    @Test
    void findsNoTraceInAnEventOfOldNorInTheCase() {
        assertThat(EventTrace.of("{\"specversion\":\"1.0\",\"data\":{}}")).isEmpty();
        assertThat(EventTrace.of("{\"a\":\"" + "x".repeat(3_000) + "\",\"traceparent\":\"00-\""))
                .isEmpty();
    }

    @Test
    void callsALaterRevisionAnUpdate() {
        Identity first = opened.identity();
        Identity second =
                new Identity(first.schemaVersion(), first.id(), first.reference(), 2, first.origin(), first.decision());
        Case updated = new Case(
                second,
                opened.people(),
                opened.substance(),
                opened.handling(),
                opened.contacts(),
                opened.evidence(),
                opened.normalizer());
        assertThat(events.write(EVENT, updated).type()).isEqualTo("org.guichet.case.updated.v1");
    }

    @Test
    void tellsOfAnErasureAsAnUpdateAtItsTime() throws Exception {
        Erasure erasure = new Erasure(Instant.parse("2026-11-20T09:30:00Z"), "Request of 20 November.");
        CaseEvent event = events.write(EVENT, Tombstone.of(opened, erasure));
        JsonNode json = CaseJson.mapper().readTree(event.body());
        assertThat(event.type()).isEqualTo("org.guichet.case.updated.v1");
        assertThat(json.path("time").asText()).isEqualTo("2026-11-20T09:30:00Z");
        assertThat(json.at("/data/erased/reason").asText()).isEqualTo("Request of 20 November.");
        assertThat(json.at("/data/narrative").asText()).isEmpty();
    }

    @Test
    void writesOneLineThatBeginsAsAllDo() {
        String body = events.write(EVENT, opened).body();
        assertThat(body).startsWith(CloudEvent.BEGINNING).doesNotContain("\n");
    }

    @Test
    void writesTheSameEventAgain() {
        assertThat(events.write(EVENT, opened)).isEqualTo(events.write(EVENT, opened));
    }

    @Test
    void holdsTheStoredCaseAsItIs() {
        String json = CaseJson.write(opened);

        CaseEvent event = events.write(EVENT, opened, json);

        assertThat(event.body()).endsWith(",\"data\":" + json + "}");
        assertThat(event).isEqualTo(events.write(EVENT, opened));
    }
}
