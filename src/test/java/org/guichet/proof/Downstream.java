package org.guichet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guichet.arrival.Digest;
import org.guichet.cases.CaseJson;

/**
 * A system that is told by webhook: checks each signature by itself, writes down what it got, and now and then fails the
 * first attempt of an event, before or after it took it.
 */
final class Downstream implements AutoCloseable {

    static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<Received> received = new ArrayList<>();
    private final Set<UUID> failedOnce = ConcurrentHashMap.newKeySet();

    Downstream() throws Exception {
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(request -> request.body().onSuccess(body -> take(request, body.getBytes())))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    int port() {
        return server.actualPort();
    }

    synchronized List<Received> received() {
        return List.copyOf(received);
    }

    private void take(HttpServerRequest request, byte[] body) {
        Received one = received(body, isGenuine(request, body));
        int mood = failedOnce.add(one.eventId()) ? Math.floorMod(one.eventId().hashCode(), 60) : -1;
        if (mood != 0) {
            keep(one);
        }
        switch (mood) {
            case 0 -> answer(request, 503); // not taken
            case 1 -> answer(request, 500); // taken all the same
            case 2 -> request.connection().close(); // taken, and gone before the answer
            default -> answer(request, 204);
        }
    }

    private static void answer(HttpServerRequest request, int status) {
        request.response().setStatusCode(status).end();
    }

    private synchronized void keep(Received one) {
        received.add(one);
    }

    /** What a CloudEvent about a case says. */
    static Received received(byte[] body, boolean genuine) {
        JsonNode event = event(body);
        JsonNode identity = event.path("data");
        return new Received(
                UUID.fromString(event.path("id").asText()),
                UUID.fromString(identity.path("id").asText()),
                identity.path("revision").asInt(),
                Digest.sha256(body),
                genuine);
    }

    private static JsonNode event(byte[] body) {
        try {
            return CaseJson.mapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Standard Webhooks 1.0: HMAC-SHA256 over id, timestamp and body, each followed by a full stop but the last. */
    private static boolean isGenuine(HttpServerRequest request, byte[] body) {
        String id = request.getHeader("webhook-id");
        String at = request.getHeader("webhook-timestamp");
        String signature = request.getHeader("webhook-signature");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
            mac.update((id + "." + at + ".").getBytes(StandardCharsets.UTF_8));
            String right = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            return signature != null && Arrays.asList(signature.split(" ")).contains(right);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
