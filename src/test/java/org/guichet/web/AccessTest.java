package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.guichet.channel.http.SpoolLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {

    private static final String READ = "read-token-of-a-downstream-system";
    private static final String STAFF = "staff-token";

    @TempDir
    static Path spool;

    @TempDir
    static Path openSpool;

    private static TestGateway guarded;
    private static TestGateway open;
    private static Browser client;

    @BeforeAll
    static void start() throws Exception {
        guarded = TestGateway.start(spool, SpoolLimits.DEFAULT, new Access(List.of(READ), List.of(STAFF), false));
        open = TestGateway.open(openSpool);
        client = new Browser(guarded);
    }

    @AfterAll
    static void stop() {
        guarded.close();
        open.close();
    }

    @Test
    void aServerThatCanBeReachedFromOutsideNeedsAToken() {
        assertThatThrownBy(() -> new Access(List.of(), List.of(), false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyReadsACaseWithoutAToken() {
        for (String path : List.of(
                "/api/v1/cases",
                "/api/v1/cases/x",
                "/api/v1/cases/x/raw/y",
                "/api/v1/arrivals/x",
                "/metrics",
                "/api//v1/cases",
                "/API/v1/cases",
                "/api/v1/cases/",
                "/api/v1/../v1/cases",
                "/api/v1/%63ases")) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isIn(401, 404);
            assertThat(answer.body()).as(path).doesNotContain("\"cases\"");
        }
        assertThat(client.get("/api/v1/cases").headers().firstValue("www-authenticate"))
                .contains("Bearer");
        assertThat(client.get("/api/v1/cases", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aReaderReadsButIsNoStaff() {
        assertThat(client.get("/api/v1/cases", "Authorization", "Bearer " + READ)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get("/cases", "Authorization", "Bearer " + READ).statusCode())
                .isEqualTo(401);
    }

    @Test
    void staffLogInOnceAndComeWhereTheyWanted() {
        HttpResponse<String> sent = client.get("/counter", "Accept", "text/html");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("location")).contains("/login?to=%2Fcounter");
        HttpResponse<String> loggedIn = login("token=" + STAFF + "&to=/counter");
        assertThat(loggedIn.headers().firstValue("location")).contains("/counter");
        String cookie = loggedIn.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(STAFF);
        assertThat(client.get("/counter", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get("/cases", "Cookie", Access.COOKIE + "=" + STAFF, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void staffLogOutAndAreOutside() {
        HttpResponse<String> out = client.post("/logout", "application/x-www-form-urlencoded", new byte[0]);
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("location")).contains("/login");
        assertThat(out.headers().firstValue("set-cookie").orElseThrow())
                .startsWith(Access.COOKIE + "=;")
                .contains("Max-Age=0", "HttpOnly");
        assertThat(client.post("/logout", "text/plain", new byte[0], "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWrongTokenGetsNoCookieAndNoOpenRedirect() {
        assertThat(login("token=guess&to=/counter").statusCode()).isEqualTo(403);
        assertThat(login("token=" + STAFF + "&to=https://example.org/")
                        .headers()
                        .firstValue("location"))
                .contains("/cases");
        assertThat(login("token=" + STAFF + "&to=//example.org/").headers().firstValue("location"))
                .contains("/cases");
    }

    @Test
    void theCounterAndEventsAreNotForThePublic() {
        assertThat(client.postJson("/counter", "{\"narrative\": \"x\"}").statusCode())
                .isEqualTo(401);
        assertThat(client.postJson("/api/v1/events", "{\"id\": \"1\"}").statusCode())
                .isEqualTo(401);
        assertThat(client.postJson("/counter", "{\"narrative\": \"x\"}", "Authorization", "Bearer " + STAFF)
                        .statusCode())
                .isEqualTo(202);
        assertThat(guarded.store.counts())
                .allSatisfy(count -> assertThat(count.count()).isEqualTo(1));
    }

    @Test
    void aForeignPageCannotActForStaff() {
        for (String[] header : List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"}, new String[] {"Origin", "https://evil.example.org"})) {
            assertThat(new Browser(open)
                            .postJson("/counter", "{\"narrative\": \"x\"}", header)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(new Browser(open)
                        .postJson("/counter", "{\"narrative\": \"x\"}", "Origin", open.baseUrl())
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void aReboundNameReadsNothing() throws IOException {
        assertThat(raw(open, "GET /api/v1/cases HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 401");
        assertThat(raw(open, "GET /api/v1/cases HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(
                        raw(
                                open,
                                "GET /cases HTTP/1.1\r\nHost: evil.example.org\r\nAccept: text/html\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 401")
                .contains("http://localhost only");
    }

    @Test
    void whoComesThroughAProxyDoesNotSitAtTheMachine() {
        Browser proxied = new Browser(open);
        for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded")) {
            assertThat(proxied.get("/api/v1/cases", header, "for=203.0.113.7").statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
    }

    @Test
    void theStaffCookieGoesOverTlsOnlyWhereThereIsTls() {
        byte[] form = ("token=" + STAFF).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                client.post("/login", "application/x-www-form-urlencoded", form, "X-Forwarded-Proto", "https");
        assertThat(answer.headers().firstValue("set-cookie").orElse("")).endsWith("; Secure");
        assertThat(login("token=" + STAFF).headers().firstValue("set-cookie").orElse(""))
                .doesNotContain("Secure");
    }

    @Test
    void everyPlaceAfterLoginIsOurOwn() {
        for (String hostile : List.of(
                "https://example.org/",
                "//example.org",
                "/\\example.org",
                "/cases/../../x",
                "/cases/x%0d%0aSet-Cookie:a=b",
                "/counter%0d%0aX: y",
                "/cases/a\r\nX: y")) {
            assertThat(Login.place(hostile)).as(hostile).isEqualTo("/cases");
        }
    }

    @Test
    void whoLoggedInIsLedToThePageThatTheyWanted() {
        for (String page : List.of("/unassigned", "/lessons", "/console/tryout", "/cases/ABC-234")) {
            assertThat(Login.place(page)).isEqualTo(page);
        }
    }

    @Test
    void noAssetOutsideTheirFolderIsServed() throws IOException {
        for (String name :
                List.of("..%2fcase.mustache", "%2e%2e/case.mustache", "..%5ccase.mustache", "guichet.css%00")) {
            assertThat(raw(
                            guarded,
                            "GET /static/" + name + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(name)
                    .matches("(?s)HTTP/1.1 40[04].*")
                    .doesNotContain("blockquote");
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of("/", "/nowhere", "/api/v1/cases", "/static/guichet.css", "/health/live")) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline", "script-src");
            assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
            assertThat(answer.headers().firstValue("access-control-allow-origin"))
                    .isEmpty();
        }
        assertThat(client.get("/").headers().firstValue("cache-control")).contains("no-store");
    }

    private static HttpResponse<String> login(String form) {
        return client.post("/login", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    static String raw(RunningGateway gateway, String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(gateway.baseUrl()).getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
