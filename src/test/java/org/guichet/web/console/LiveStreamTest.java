package org.guichet.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.guichet.arrival.Channels;
import org.guichet.delivery.DeliveryDesk;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.web.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveStreamTest {

    private final List<Channels.Channel> channels = new CopyOnWriteArrayList<>();
    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private LiveStream stream;
    private HttpServer server;

    private void serve(Access access) {
        ConsoleParts parts = new ConsoleParts(
                store,
                new DeliveryDesk(store.outbox(), List.of(), name -> {}),
                () -> channels,
                List::of,
                Optional::empty,
                access,
                null,
                ZoneOffset.UTC,
                Clock.systemUTC());
        stream = new LiveStream(parts, new Board(parts));
        Router router = Router.router(vertx);
        router.get("/console/events").handler(stream);
        server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        stream.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpResponse<InputStream> listen() throws Exception {
        URI at = URI.create("http://127.0.0.1:" + server.actualPort() + "/console/events");
        return client.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    @Test
    void tellsOfAChangeAndOfNothingElse() throws Exception {
        serve(new Access(List.of(), List.of(), true));
        HttpResponse<InputStream> answer = listen();
        assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("retry: 3000");
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("event: change"); // from nothing to what there is
            assertThat(lines.readLine()).isEqualTo("data: 1");
            assertThat(lines.readLine()).isEmpty();
            channels.add(new Channels.Channel("secret-name", "email", false, null, null));
            assertThat(lines.readLine()).isEqualTo("event: change");
            assertThat(lines.readLine()).isEqualTo("data: 2");
        }
    }

    @Test
    void isForStaffAlone() throws Exception {
        serve(new Access(List.of("reader"), List.of("staff"), true));
        assertThat(listen().statusCode()).isEqualTo(401);
        assertThat(stream.count()).isZero();
    }

    @Test
    void takesNoPageOfAnotherSite() throws Exception {
        serve(new Access(List.of(), List.of(), true));
        URI at = URI.create("http://127.0.0.1:" + server.actualPort() + "/console/events");
        HttpRequest foreign = HttpRequest.newBuilder(at)
                .header("Sec-Fetch-Site", "cross-site")
                .build();
        assertThat(client.send(foreign, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(403);
        assertThat(stream.count()).isZero();
    }

    @Test
    void sendsAwayWhoIsOneTooManyAndForgetsWhoLeaves() throws Exception {
        serve(new Access(List.of(), List.of(), true));
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        for (int i = 0; i < LiveStream.MOST; i++) {
            open.add(listen());
        }
        assertThat(stream.count()).isEqualTo(LiveStream.MOST);
        HttpResponse<InputStream> late = listen();
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("retry-after")).isPresent();
        open.get(0).body().close();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> stream.count() < LiveStream.MOST);
        assertThat(listen().statusCode()).isEqualTo(200);
        stream.close();
        assertThat(open.get(1).body().readAllBytes()).isNotEmpty(); // and ends
    }
}
