package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guichet.cases.CaseJson;
import org.guichet.web.Operations;

/** Questions to a desk and JSON answers; a refusal becomes an exception with the problem's own words. */
final class Asking {

    private final Desk desk;

    Asking(Desk desk) {
        this.desk = desk;
    }

    JsonNode get(String path, Map<String, String> query) throws IOException {
        return json(desk.call("GET", path, query, new byte[0]));
    }

    JsonNode post(String path, JsonNode body) throws IOException {
        return json(desk.call("POST", path, Map.of(), body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Raw bytes; the caller closes them. */
    InputStream bytes(String path, Map<String, String> query) throws IOException {
        Operations.Answer answer = desk.call("GET", path, query, new byte[0]);
        if (answer.status() != 200) {
            json(answer);
        }
        return answer.body();
    }

    private static JsonNode json(Operations.Answer answer) throws IOException {
        try (InputStream body = answer.body()) {
            JsonNode json = CaseJson.mapper().readTree(body);
            if (answer.status() >= 300) {
                throw new IOException(refusal(answer.status(), json));
            }
            return json;
        }
    }

    private static String refusal(int status, JsonNode problem) {
        return status == 401
                ? "the gateway needs a token that it knows: --token or the environment's GUICHET_TOKEN; deciding needs "
                        + "a staff token"
                : problem.path("detail").asText(problem.path("title").asText("the gateway answered " + status));
    }
}
