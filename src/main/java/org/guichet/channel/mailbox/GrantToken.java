package org.guichet.channel.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A token of an authorization server, by the client credentials grant (RFC 6749 section 4.4): for a service that is itself
 * entitled to the mailbox, as Microsoft 365 has it. Redirects are not followed.
 *
 * @param clientSecret itself, or its place ({@link NamedSecret}), which is looked at for each token
 * @param scope may be empty
 */
record GrantToken(URI url, String clientId, String clientSecret, String scope) implements TokenSource {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_ANSWERED = 64 * 1024;
    private static final long LONGEST_LIFETIME = Duration.ofDays(1).toSeconds();

    /** @throws IllegalArgumentException unless it is https, or on this machine */
    GrantToken {
        String host = String.valueOf(url.getHost());
        boolean here = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
        if (!"https".equalsIgnoreCase(url.getScheme()) && !("http".equalsIgnoreCase(url.getScheme()) && here)) {
            throw new IllegalArgumentException("tokenUrl must begin with https://");
        }
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("tokenUrl needs clientId and clientSecret too");
        }
    }

    @Override
    public Token fetch() throws NoTokenException {
        String secret = NamedSecret.isOne(clientSecret) ? new NamedSecret(clientSecret).read() : clientSecret;
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(secret)))
                .build();
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return token(response.statusCode(), body.readNBytes(MOST_ANSWERED));
            }
        } catch (NoTokenException e) {
            throw e;
        } catch (IOException e) {
            throw new NoTokenException("the token server " + url.getHost() + " does not answer ("
                    + e.getClass().getSimpleName() + "); look at \"tokenUrl\".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoTokenException("the gateway stops.");
        }
    }

    // Section 2.3.1 also knows HTTP Basic; the servers that mailboxes belong to all take these two.
    private String form(String secret) {
        return "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret=" + encoded(secret)
                + (scope.isBlank() ? "" : "&scope=" + encoded(scope));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Token token(int status, byte[] answer) throws NoTokenException {
        JsonNode json = json(answer);
        String token = json.path("access_token").asText("");
        if (status != 200 || token.isEmpty()) {
            throw new NoTokenException("the token server " + url.getHost() + " answered " + status + error(json)
                    + "; look at \"tokenUrl\", \"clientId\", \"clientSecret\" and \"scope\".");
        }
        long seconds = json.path("expires_in").asLong(0);
        return Token.of(token, seconds <= 0 ? null : Duration.ofSeconds(Math.min(seconds, LONGEST_LIFETIME)));
    }

    /** One of the words of section 5.2, and nothing else of what a server may write. */
    private static String error(JsonNode json) {
        String error = json.path("error").asText("");
        return error.matches("[a-z_]{1,40}") ? " (" + error + ")" : "";
    }

    private static JsonNode json(byte[] answer) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            JsonNode json = mapper.readTree(answer);
            return json == null ? mapper.createObjectNode() : json;
        } catch (IOException e) {
            return mapper.createObjectNode();
        }
    }

    @Override
    public String toString() {
        return "a token of " + url.getHost();
    }
}
