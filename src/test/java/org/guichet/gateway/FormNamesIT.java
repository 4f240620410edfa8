package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.config.ChannelFileState;
import org.guichet.config.Configuration;
import org.guichet.store.ArrivalStatus;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form of the organisation's own site, with field names of its own. */
class FormNamesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON = "application/json";
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";

    @TempDir
    private Path home;

    @BeforeEach
    void deliver() throws Exception {
        Homes.delivered(home);
    }

    @Test
    void becomesACaseLikeOurs() throws Exception {
        channel("message=narrative, nom de l'expéditeur=name, contact[mail]=email, n_commande=order");
        try (Gateway gateway = started()) {
            HttpResponse<String> json = post(gateway, JSON, """
                    {"message": "Le grille-pain est arrivé cassé.", "nom de l'expéditeur": "Inès Berthier",
                     "contact[mail]": "ines@example.fr", "n_commande": "FR-2026-0042"}""");
            assertThat(json.statusCode()).as(json.body()).isEqualTo(202);
            HttpResponse<String> encoded =
                    post(gateway, URL_ENCODED, "message=La+cafeti%C3%A8re+fuit.&contact%5Bmail%5D=paul%40example.fr");
            assertThat(encoded.statusCode()).as(encoded.body()).isEqualTo(202);
            gateway.awaitQuiet(PATIENCE);

            Case first = opened(gateway, json);
            assertThat(first.substance().narrative()).isEqualTo("Le grille-pain est arrivé cassé.");
            assertThat(first.people().complainant().name()).isEqualTo("Inès Berthier");
            assertThat(first.people().complainant().emails()).containsExactly("ines@example.fr");
            assertThat(first.evidence().get("/references/0"))
                    .satisfies(order -> assertThat(order.part()).isEqualTo("field:order"));
            assertThat(opened(gateway, encoded).substance().narrative()).isEqualTo("La cafetière fuit.");
        }
    }

    @Test
    void whoPostsIsToldWithTheNamesOfTheForm() throws Exception {
        channel("message=narrative, courriel=email");
        try (Gateway gateway = started()) {
            HttpResponse<String> refused = post(gateway, JSON, "{\"courriel\": \"nowhere\"}");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused).path("errors").findValuesAsText("field")).containsExactly("message", "courriel");
            assertThat(json(refused).path("detail").asText()).contains("message: says nothing");
        }
    }

    /** Ours, since we cannot know what theirs looks like; nothing has to be typed again. */
    @Test
    void whoIsInABrowserGetsOurFormFilledIn() throws Exception {
        channel("/site", "message=narrative, courriel=email, langue=language");
        try (Gateway gateway = started()) {
            String typed = "langue=fr&message=Tout+est+cass%C3%A9.&courriel=";
            HttpResponse<String> again = post(gateway, "/site", URL_ENCODED, typed + "pas-une-adresse");
            HttpResponse<String> taken = post(gateway, "/site", URL_ENCODED, typed + "ines%40example.fr");

            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body())
                    .contains("Tout est cassé.", "value=\"pas-une-adresse\"")
                    .contains("Cette adresse électronique n’est pas valable.");
            assertThat(taken.statusCode()).isEqualTo(303);
            assertThat(taken.headers().firstValue("location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("?lang=fr"));
        }
    }

    /** The form that was posted yesterday has yesterday's names. */
    @Test
    void isReadAgainWithTheNamesThatItWasPostedWith() throws Exception {
        channel("message=narrative, courriel=email");
        HttpResponse<String> refused;
        try (Gateway gateway = started()) {
            refused = post(gateway, JSON, "{\"message\": \"Le grille-pain est cassé.\", \"courriel\": \"nowhere\"}");
            gateway.awaitQuiet(PATIENCE);
        }
        channel("texte=narrative, mail=email");
        try (Gateway gateway = started()) {
            String arrival = json(refused).path("arrival").asText();
            HttpResponse<String> corrected = post(
                    gateway,
                    "/api/v1/quarantine/" + arrival + "/correct",
                    JSON,
                    "{\"fields\": {\"email\": \"ines@example.fr\"}, \"reason\": \"Asked.\"}");
            assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
            gateway.awaitQuiet(PATIENCE);

            assertThat(opened(gateway, refused).substance().narrative()).isEqualTo("Le grille-pain est cassé.");
        }
    }

    @Test
    void aChannelWithNamesThatCannotBeDoesNotStartAndTheOthersDo() throws Exception {
        channel("message=narative");
        try (Gateway gateway = started()) {
            assertThat(gateway.runs("site")).isFalse();
            assertThat(gateway.runs("api")).isTrue();
            assertThat(gateway.channelFiles().all())
                    .filteredOn(ChannelFileState.Refused.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("site.yaml", "\"narative\" is no field of a complaint");
        }
    }

    private void channel(String fields) throws IOException {
        channel("/api/v1/site", fields);
    }

    private void channel(String path, String fields) throws IOException {
        Files.writeString(home.resolve("routes/channels/site.yaml"), """
                - templatedRoute:
                    routeTemplateRef: web-form
                    routeId: site
                    parameters:
                      - {name: path, value: %s}
                      - {name: fields, value: "%s"}
                """.formatted(path, fields));
    }

    private Gateway started() throws Exception {
        return Gateway.start(home, Configuration.load(home.resolve("config")).listeningOn("127.0.0.1", 0), "test");
    }

    private static Case opened(Gateway gateway, HttpResponse<String> posted) throws IOException {
        String arrival = json(posted).path("arrival").asText();
        return gateway.store()
                .status(UUID.fromString(arrival))
                .map(ArrivalStatus::caseId)
                .flatMap(gateway.store()::caseById)
                .orElseThrow(() -> new AssertionError("no case of " + arrival));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return CaseJson.mapper().readTree(answer.body());
    }

    private static HttpResponse<String> post(Gateway gateway, String type, String body) throws Exception {
        return post(gateway, "/api/v1/site", type, body);
    }

    private static HttpResponse<String> post(Gateway gateway, String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.base().resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
