package org.guichet.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guichet.cases.CaseJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call platform's webhook to {@code /api/v1/calls}, signed by Standard Webhooks. */
class CallPostTest {

    private static final String PATH = "/api/v1/calls";
    private static final String CALL = """
            {"callId": "call-%s", "turns": [{"role": "agent", "text": "Hello."},
              {"role": "customer", "text": "My kettle leaks and I want a refund."}]}""";

    @TempDir
    static Path spool;

    private static TestGateway gateway;
    private static Browser platform;

    @BeforeAll
    static void start() throws Exception {
        gateway = TestGateway.open(spool);
        platform = new Browser(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void takesWhatIsSigned() throws Exception {
        HttpResponse<String> taken = post("m-1", Instant.now(), CALL.formatted("one"));
        assertThat(taken.statusCode()).isEqualTo(202);
        JsonNode opened = json(
                platform.get("/api/v1/cases/" + json(taken).path("reference").asText()));
        assertThat(opened.path("narrative").asText()).isEqualTo("My kettle leaks and I want a refund.");
        assertThat(opened.at("/contacts/0/channel").asText()).isEqualTo("calls-post");
    }

    @Test
    void aRepeatedPostIsTheSameArrival() throws Exception {
        JsonNode first = json(post("m-2", Instant.now(), CALL.formatted("two")));
        JsonNode again = json(post("m-2", Instant.now(), CALL.formatted("two")));
        assertThat(again.path("arrival")).isEqualTo(first.path("arrival"));
        assertThat(again.path("repeated").asBoolean()).isTrue();
    }

    @Test
    void keepsNothingThatIsNotSignedOrTooOld() throws Exception {
        long before = gateway.store.caseCount();
        String body = CALL.formatted("three");
        assertThat(platform.postJson(PATH, body).statusCode()).isEqualTo(401);
        assertThat(post("m-3", Instant.now().minusSeconds(3600), body).statusCode())
                .isEqualTo(401);
        assertThat(post("m-3", Instant.now().plusSeconds(3600), body).statusCode())
                .isEqualTo(401);
        String time = Long.toString(Instant.now().getEpochSecond());
        assertThat(platform.postJson(
                                PATH,
                                body + " ",
                                "webhook-id",
                                "m-3",
                                "webhook-timestamp",
                                time,
                                "webhook-signature",
                                signature("m-3", time, body))
                        .statusCode())
                .isEqualTo(401);
        assertThat(gateway.store.caseCount()).isEqualTo(before);
    }

    @Test
    void anEmptyBodyIsNothing() throws Exception {
        assertThat(post("m-4", Instant.now(), "").statusCode()).isEqualTo(400);
    }

    @Test
    void theCaseIsAVconToo() throws Exception {
        JsonNode taken = json(post("m-5", Instant.now(), CALL.formatted("five")));
        HttpResponse<String> answer =
                platform.get("/api/v1/cases/" + taken.path("reference").asText() + ".vcon");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/vcon+json");
        JsonNode vcon = json(answer);
        assertThat(UUID.fromString(vcon.path("uuid").asText())).isNotNull();
        assertThat(vcon.path("parties").size()).isGreaterThan(1);
        assertThat(platform.get("/api/v1/cases/NOPE-NOPE.vcon").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> post(String id, Instant at, String body) throws Exception {
        String time = Long.toString(at.getEpochSecond());
        return platform.postJson(
                PATH,
                body,
                "webhook-id",
                id,
                "webhook-timestamp",
                time,
                "webhook-signature",
                "v1,bm9uZQ== " + signature(id, time, body));
    }

    private static String signature(String id, String time, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(TestGateway.CALLS_SECRET.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal((id + "." + time + "." + body).getBytes(UTF_8)));
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return CaseJson.mapper().readTree(response.body());
    }
}
