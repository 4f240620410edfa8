package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.CaseJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorsPageTest {

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
    void saysOfEveryReasonWhatToDoInTheReadersLanguage() throws Exception {
        String french = client.get("/errors", "Accept-Language", "fr").body();
        String english = client.get("/errors", "Accept-Language", "en").body();

        for (ReasonCode reason : ReasonCode.values()) {
            assertThat(french).contains("id=\"" + reason + "\"");
            assertThat(english).contains("id=\"" + reason + "\"");
        }
        assertThat(french).contains("Que faire", "id=\"disk.low\"");
        assertThat(english).contains("What to do", "id=\"channel.down\"");
    }

    @Test
    void theTypeOfAProblemLeadsToWhatIsSaidOfIt() throws Exception {
        JsonNode problem =
                CaseJson.mapper().readTree(client.get("/api/v1/cases/K7MP-4QX9").body());
        HttpResponse<String> type = client.get(problem.path("type").asText());

        assertThat(type.statusCode()).isEqualTo(303);
        assertThat(type.headers().firstValue("location")).hasValue("/errors#not-found");
        assertThat(client.get("/problems/of-nobody").statusCode()).isEqualTo(404);
    }
}
