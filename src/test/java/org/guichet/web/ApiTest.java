package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.guichet.arrival.Digest;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Attachment;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {

    private static final String COMPLAINT =
            "{\"narrative\": \"The lamp arrived broken.\", \"email\": \"ada@example.org\", \"name\": \"Ada Field\"}";

    @TempDir
    static Path spool;

    private static TestGateway gateway;
    private static Browser client;

    @BeforeAll
    static void start() throws Exception {
        gateway = TestGateway.open(spool);
        client = new Browser(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void takesAComplaintAndSaysWhereItStands() throws Exception {
        HttpResponse<String> taken = post(COMPLAINT);
        JsonNode body = json(taken);
        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(taken.headers().firstValue("location"))
                .contains(body.get("status").asText());
        assertThat(body.has("repeated")).isFalse();
        JsonNode arrival = json(client.get(body.get("status").asText()));
        assertThat(arrival.get("state").asText()).isEqualTo("case");
        JsonNode opened =
                json(client.get("/api/v1/cases/" + body.get("reference").asText()));
        assertThat(opened.get("narrative").asText()).isEqualTo("The lamp arrived broken.");
        assertThat(json(client.get("/api/v1/cases/" + opened.get("id").asText())))
                .isEqualTo(opened);
    }

    @Test
    void answersASecondSendingLikeTheFirst() throws Exception {
        JsonNode first = json(post(COMPLAINT, "Idempotency-Key", "again"));
        JsonNode second = json(post(COMPLAINT, "Idempotency-Key", "again"));
        assertThat(second.get("arrival")).isEqualTo(first.get("arrival"));
        assertThat(second.get("repeated").asBoolean()).isTrue();
    }

    @Test
    void refusesAKeyThatCameBeforeWithAnotherBody() throws Exception {
        post(COMPLAINT, "Idempotency-Key", "reused");
        HttpResponse<String> refused = post(COMPLAINT.replace("lamp", "desk"), "Idempotency-Key", "reused");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("type").asText()).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void namesEveryFieldThatIsWrong() throws Exception {
        HttpResponse<String> refused = post("{\"email\": \"nobody\", \"occurredOn\": \"2999-01-01\"}");
        JsonNode problem = json(refused);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(problem.findValuesAsText("code")).containsExactly("nothing-said", "invalid-email", "future-date");
        assertThat(json(client.get("/api/v1/arrivals/" + problem.get("arrival").asText()))
                        .get("state")
                        .asText())
                .isEqualTo("quarantined");
    }

    @Test
    void keepsWhatIsNotJson() throws Exception {
        HttpResponse<String> refused = post("{\"narrative\": \"cut o");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("reason").asText()).isEqualTo("malformed");
        assertThat(gateway.store
                        .raw(UUID.fromString(json(refused).get("arrival").asText()))
                        .size())
                .isEqualTo(20);
    }

    @Test
    void listsEveryCaseOnceWhoeverReadsInSmallSteps() throws Exception {
        for (int i = 0; i < 7; i++) {
            post(COMPLAINT.replace("lamp", "lamp " + i));
        }
        List<String> seen = new ArrayList<>();
        String next = "0";
        JsonNode page;
        do {
            page = json(client.get("/api/v1/cases?limit=3&since=" + next));
            page.get("cases").forEach(one -> seen.add(one.get("id").asText()));
            next = page.get("next").asText();
        } while (!page.get("cases").isEmpty());
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) gateway.store.caseCount());
    }

    @Test
    void refusesACursorThatIsNone() {
        for (String query : List.of("since=x", "since=-1", "limit=0", "limit=100000")) {
            assertThat(client.get("/api/v1/cases?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void givesTheOriginalBytesAsADownload() throws Exception {
        String reference = json(post(COMPLAINT)).get("reference").asText();
        JsonNode opened = json(client.get("/api/v1/cases/" + reference));
        String contact = opened.at("/contacts/0/id").asText();
        HttpResponse<byte[]> raw = client.bytes("/api/v1/cases/" + reference + "/raw/" + contact);
        assertThat(raw.body()).isEqualTo(COMPLAINT.getBytes(StandardCharsets.UTF_8));
        assertThat(raw.headers().firstValue("content-disposition").orElse("")).startsWith("attachment; ");
        assertThat(raw.headers().firstValue("content-security-policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void givesAnAttachmentThatCameInsideAContainerAsADownload() throws Exception {
        RawContent mail = RawContent.of(Path.of("src/test/corpus/email/clients/outlook-winmail-two-documents.eml"));
        gateway.ledger.record(new NewArrival(
                "support-fr",
                ChannelKind.EMAIL,
                SourceKey.of("test", mail.sha256()),
                TransportFacts.ofFile("message/rfc822", "mail.eml", Instant.EPOCH),
                mail));
        Case opened = gateway.store.newest(1, 0, one -> one).get(0);
        Attachment pdf = opened.firstContact().attachments().get(0);
        String root = "/api/v1/cases/" + opened.identity().reference() + "/attachments/"
                + opened.firstContact().id() + "/";

        HttpResponse<byte[]> given = client.bytes(root + pdf.sha256());

        assertThat(Digest.sha256(given.body())).isEqualTo(pdf.sha256());
        assertThat(given.headers().firstValue("content-type")).contains("application/octet-stream");
        assertThat(given.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment; ")
                .endsWith("filename*=UTF-8''bon%20de%20livraison%20sign%C3%A9.pdf");
        assertThat(given.headers().firstValue("content-security-policy").orElse(""))
                .contains("sandbox");
        assertThat(client.get("/cases/" + opened.identity().reference()).body()).contains(root + pdf.sha256());
        assertThat(client.bytes(root + mail.sha256()).statusCode()).isEqualTo(404);
    }

    @Test
    void opensAProactiveCaseOfAnEventAndKnowsItAgain() throws Exception {
        String event = "{\"specversion\": \"1.0\", \"id\": \"7\", \"data\": {\"id\": \"x\"}, \"source\": \"/orders\"}";
        JsonNode first = json(
                client.post("/api/v1/events", "application/cloudevents+json", event.getBytes(StandardCharsets.UTF_8)));
        JsonNode second = json(
                client.post("/api/v1/events", "application/cloudevents+json", event.getBytes(StandardCharsets.UTF_8)));
        JsonNode binary = json(client.postJson("/api/v1/events", "{\"a\": 1}", "ce-id", "7", "ce-source", "/orders"));
        assertThat(second.get("arrival")).isEqualTo(first.get("arrival"));
        assertThat(binary.get("arrival")).isEqualTo(first.get("arrival"));
    }

    @Test
    void saysThatNothingWasKeptWhileTheLedgerIsAway() throws Exception {
        gateway.ledger.setAvailable(false);
        try {
            HttpResponse<String> refused = post(COMPLAINT);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("retry-after")).isPresent();
            assertThat(client.postForm("/", "narrative", "x").statusCode()).isEqualTo(503);
        } finally {
            gateway.ledger.setAvailable(true);
        }
    }

    @Test
    void unknownThingsAreProblemsToProgramsAndPagesToPeople() throws Exception {
        for (String path :
                List.of("/api/v1/cases/K7MP-4QX9", "/api/v1/arrivals/" + UUID.randomUUID(), "/api/v1/nothing")) {
            HttpResponse<String> missing = client.get(path);
            assertThat(missing.statusCode()).as(path).isEqualTo(404);
            assertThat(json(missing).get("status").asInt()).isEqualTo(404);
        }
        assertThat(client.get("/nowhere", "Accept", "text/html", "Accept-Language", "fr")
                        .body())
                .contains("Page introuvable");
        HttpResponse<String> wrongMethod = client.postJson("/api/v1/cases", "{}");
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.headers().firstValue("allow")).contains("GET");
    }

    @Test
    void theDocumentNamesEveryPathThatIsServedAndNoOther() throws Exception {
        Set<String> served = new TreeSet<>();
        gateway.camel().getEndpoints().stream()
                .filter(PlatformHttpEndpoint.class::isInstance)
                .map(PlatformHttpEndpoint.class::cast)
                .forEach(endpoint -> served.add(endpoint.getHttpMethodRestrict() + " " + endpoint.getPath()));
        Set<String> documented = new TreeSet<>();
        json(client.get("/openapi.json")).get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(
                        method -> documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(documented).isEqualTo(served);
    }

    @Test
    void everyReferenceInTheDocumentLeadsSomewhere() throws Exception {
        try (InputStream stream = Web.class.getResourceAsStream("openapi.json")) {
            JsonNode document = CaseJson.mapper().readTree(stream);
            assertThat(document.findValuesAsText("$ref"))
                    .filteredOn(ref -> ref.startsWith("#"))
                    .isNotEmpty()
                    .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isObject())
                            .as(ref)
                            .isTrue());
        }
    }

    private static HttpResponse<String> post(String body, String... headers) {
        return client.postJson("/api/v1/complaints", body, headers);
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return CaseJson.mapper().readTree(response.body());
    }
}
