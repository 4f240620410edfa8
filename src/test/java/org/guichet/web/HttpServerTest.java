package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.camel.impl.DefaultCamelContext;
import org.guichet.channel.http.Spool;
import org.guichet.channel.http.SpoolLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpServerTest {

    @TempDir
    Path spool;

    @Test
    void asksSendersToComeBackWhileItStops() throws Exception {
        try (TestGateway gateway = TestGateway.open(spool)) {
            Browser client = new Browser(gateway);
            assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(gateway.server.drain(1_000)).isTrue();
            HttpResponse<String> refused = client.get("/", "Accept", "text/html");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("retry-after")).isPresent();
            gateway.camel().stop();
            assertThat(client.postJson("/api/v1/complaints", "{}").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void saysWhenTheAddressIsTaken() throws Exception {
        try (TestGateway gateway = TestGateway.open(spool)) {
            ErrorPages errors = new ErrorPages(new Templates(
                    new Messages(),
                    new PageSettings("x", java.time.ZoneOffset.UTC, java.util.List.of("en")),
                    new Access(java.util.List.of(), java.util.List.of(), true)));
            HttpServer second = new HttpServer(
                    "127.0.0.1", gateway.server.port(), new Spool(spool.resolve("b"), SpoolLimits.DEFAULT), errors);
            assertThatThrownBy(() -> second.start(new DefaultCamelContext()))
                    .isInstanceOf(CannotListenException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + gateway.server.port());
        }
    }
}
