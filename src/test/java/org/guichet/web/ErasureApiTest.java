package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.Fork;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.SpoolLimits;
import org.guichet.clock.CaseClock;
import org.guichet.clock.ClockRules;
import org.guichet.config.Settings;
import org.guichet.followup.Audience;
import org.guichet.followup.FollowUps;
import org.guichet.followup.Forks;
import org.guichet.followup.ReplyTokens;
import org.guichet.followup.Ties;
import org.guichet.store.Arrivals;
import org.guichet.store.Cases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureApiTest {

    private static final String ROOT = "/api/v1/erasures";
    private static final String COMPLAINT = "{\"narrative\": \"The lamp is broken.\", \"email\": \"ada@example.org\"}";

    @TempDir
    Path spool;

    private TestGateway gateway;
    private Browser client;

    @BeforeEach
    void start() throws Exception {
        gateway = TestGateway.open(spool);
        client = new Browser(gateway);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private String complained() throws Exception {
        return json(client.postJson("/api/v1/complaints", COMPLAINT))
                .path("reference")
                .asText();
    }

    private String quarantined() throws Exception {
        return json(client.postJson("/api/v1/complaints", "{\"email\": \"ada@example.org\", \"narr"))
                .path("reference")
                .asText();
    }

    private String askingForDataToo() {
        Arrival arrival = gateway.store
                .arrival(gateway.store.record(Arrivals.mail("both")).arrivalId())
                .orElseThrow();
        Case complaint = Cases.openedBy(arrival);
        Case request = Cases.openedBy(Fork.dataRequest(arrival, UUID.randomUUID(), arrival.reference()));
        Settings.FollowUps usual = Settings.FollowUps.DEFAULTS;
        FollowUps followUps = new FollowUps(
                gateway.store,
                new ReplyTokens(List.of()),
                usual.policy(),
                usual.contactsPerCase(),
                new CaseClock(ClockRules.none(ZoneOffset.UTC)),
                Audience.always(List.of()));
        followUps.place(
                arrival,
                complaint.with(complaint.handling().flagged(Forks.DATA_REQUEST)),
                Optional.of(request),
                Ties.NONE,
                false);
        return arrival.reference().value();
    }

    private JsonNode found(Map<String, Object> search) throws Exception {
        HttpResponse<String> answer = client.postJson(ROOT + "/search", CaseJson.write(search));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("ada@");
        return json(answer);
    }

    private HttpResponse<String> erase(String... names) {
        return client.postJson(
                ROOT, CaseJson.write(Map.of("names", List.of(names), "by", "claire", "reason", "Asked.")));
    }

    @Test
    void aRequestForDataThatWasForkedFromAComplaintIsShownAndGoesWithIt() throws Exception {
        String complaint = askingForDataToo();
        JsonNode plan = found(Map.of("names", List.of(complaint)));
        assertThat(plan.path("cases")).hasSize(2);
        String fork = plan.at("/cases/0/reference").asText();
        assertThat(found(Map.of("names", List.of(fork))).path("cases"))
                .as("alone it goes alone")
                .hasSize(1);

        JsonNode done = json(erase(complaint));
        assertThat(done.path("erased")).hasSize(2);
        assertThat(done.path("erasedBefore")).isEmpty();
        assertThat(client.get("/api/v1/cases/" + fork).body()).contains("\"erased\"");
    }

    @Test
    void showsWhatWouldGoAndErasesNothing() throws Exception {
        String reference = complained();
        String held = quarantined();
        JsonNode plan = found(Map.of("email", "Ada@example.org"));
        assertThat(plan.at("/cases/0/reference").asText()).isEqualTo(reference);
        assertThat(plan.at("/cases/0/contacts").asInt()).isEqualTo(1);
        assertThat(plan.at("/arrivals/0/reference").asText()).isEqualTo(held);
        assertThat(plan.at("/complete").asBoolean()).isTrue();
        assertThat(client.get("/api/v1/cases/" + reference).body()).contains("ada@example.org");
        assertThat(found(Map.of("phone", "+44 1632 960001")).path("cases")).isEmpty();
    }

    @Test
    void erasesWhatIsNamedEverywhereItShows() throws Exception {
        String reference = complained();
        String held = quarantined();
        JsonNode erased = json(erase(reference, held));
        assertThat(erased.path("erased")).hasSize(2);
        JsonNode left = json(client.get("/api/v1/cases/" + reference));
        assertThat(left.at("/erased/reason").asText()).isEqualTo("Asked.");
        assertThat(left.toString()).doesNotContain("ada@").doesNotContain("lamp");
        String contact = left.at("/contacts/0/id").asText();
        assertThat(client.get("/api/v1/cases/" + reference + "/raw/" + contact).body())
                .isEmpty();
        JsonNode shown = json(client.get("/api/v1/quarantine/" + held));
        assertThat(shown.path("state").asText()).isEqualTo("set-aside");
        assertThat(shown.path("reason").asText()).isEqualTo("erased");
        assertThat(client.postJson("/api/v1/quarantine/" + held + "/take-back", "{}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(json(client.get("/api/v1/reconciliation")).path("addsUp").asBoolean())
                .isTrue();
        assertThat(gateway.store.outbox().undelivered("crm", 10)).hasSize(1);
        assertThat(found(Map.of("email", "ada@example.org")).toString()).doesNotContain(reference);
        assertThat(json(erase(reference, held)).path("erasedBefore")).hasSize(2);
    }

    @Test
    void showsOnThePageThatACaseWasErased() throws Exception {
        String reference = complained();
        erase(reference);
        HttpResponse<String> page = client.get("/cases/" + reference);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Erased on")
                .contains("data was erased")
                .doesNotContain("lamp");
        assertThat(client.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void findsACaseByAnArrivalOfIt() throws Exception {
        JsonNode accepted = json(client.postJson("/api/v1/complaints", COMPLAINT));
        JsonNode plan = found(Map.of("names", List.of(accepted.path("arrival").asText())));
        assertThat(plan.at("/cases/0/reference")).isEqualTo(accepted.path("reference"));
        assertThat(plan.path("arrivals")).isEmpty();
    }

    @Test
    void erasesNothingWhenOneNameLeadsNowhere() throws Exception {
        String reference = complained();
        HttpResponse<String> refused = erase(reference, UUID.randomUUID().toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("detail").asText()).contains("Nothing was erased");
        assertThat(client.get("/api/v1/cases/" + reference).body()).contains("ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"names\": []}",
                "{\"names\": [1], \"reason\": \"x\"}",
                "{\"names\": [\"x\"]}",
                "{\"names\": [\"x\"], \"reason\": \" \"}",
                "{\"names\": [\"x\"], \"reason\": 1}",
                "{\"names\": [\"x\"], \"reason\": \"x\", \"by\": \"\"}",
                "{\"email\": \"ada@example.org\", \"reason\": \"x\"}",
                "{\"email\": \"nobody\"}",
                "{\"email\": \"a@b\", \"phone\": \"+441632960001\"}",
                "{\"phone\": \"960001\"}"
            })
    void saysWhyAnOrderCannotBeDone(String order) throws Exception {
        HttpResponse<String> refused = client.postJson(ROOT, order);
        assertThat(refused.statusCode()).as(order).isEqualTo(422);
        assertThat(json(refused).path("detail").asText()).as(order).isNotEmpty();
    }

    @Test
    void isForStaffOnly(@TempDir Path other) throws Exception {
        Access access = new Access(List.of("reader"), List.of("staff"), true);
        try (TestGateway guarded = TestGateway.start(other, SpoolLimits.DEFAULT, access)) {
            Browser stranger = new Browser(guarded);
            String search = "{\"email\": \"ada@example.org\"}";
            for (String path : List.of(ROOT, ROOT + "/search")) {
                assertThat(stranger.postJson(path, search).statusCode()).isEqualTo(401);
                assertThat(stranger.postJson(path, search, "Authorization", "Bearer reader")
                                .statusCode())
                        .isEqualTo(401);
                assertThat(stranger.postJson(
                                        path,
                                        search,
                                        "Authorization",
                                        "Bearer staff",
                                        "Origin",
                                        "https://elsewhere.example.org")
                                .statusCode())
                        .isEqualTo(403);
            }
            assertThat(stranger.postJson(ROOT + "/search", search, "Authorization", "Bearer staff")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return CaseJson.mapper().readTree(response.body());
    }
}
