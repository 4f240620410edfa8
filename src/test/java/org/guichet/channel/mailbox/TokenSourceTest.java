package org.guichet.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.channel.mailbox.TokenSource.Token;
import org.guichet.testing.HookServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TokenSourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void readsAFileAnewEachTime() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "first\n");
        TokenSource source = new NamedToken("${file:" + file + "}");
        assertThat(source.fetch().value()).isEqualTo("first");
        Files.writeString(file, "second");
        assertThat(source.fetch().value()).isEqualTo("second");
    }

    @Test
    void saysWhichFileOrVariableIsMissing() {
        assertThatThrownBy(() -> new NamedToken("${file:" + folder.resolve("none") + "}").fetch())
                .isInstanceOf(NoTokenException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> new NamedToken("${env:GUICHET_NO_SUCH_TOKEN}").fetch())
                .isInstanceOf(NoTokenException.class)
                .hasMessageContaining("GUICHET_NO_SUCH_TOKEN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NamedToken("the-token-itself"))
                .withMessageNotContaining("itself!");
    }

    @Test
    void takesWhatACommandPrints() throws Exception {
        assertThat(command("printf 'ya29.%s' abc | tr a-z A-Z").fetch().value()).isEqualTo("YA29.ABC");
    }

    @Test
    void saysWhyACommandGaveNoneButNotWhatItPrinted() {
        assertThatThrownBy(() -> command("echo half-a-secret; exit 3").fetch())
                .hasMessageContaining("exit code 3")
                .hasMessageNotContaining("half-a-secret");
        assertThatThrownBy(() -> command("true").fetch()).hasMessageContaining("empty");
        assertThatThrownBy(() -> command("echo two words").fetch()).isInstanceOf(NoTokenException.class);
        assertThatThrownBy(
                        () -> command("head -c 100000 /dev/zero | tr '\\0' a").fetch())
                .isInstanceOf(NoTokenException.class);
    }

    @Test
    @Timeout(60)
    void endsACommandThatDoesNotEnd() {
        assertThatThrownBy(() -> new CommandToken("sleep 600", Duration.ofMillis(300)).fetch())
                .isInstanceOf(NoTokenException.class);
    }

    @Test
    void asksAnAuthorizationServerWithItsOwnCredentials() throws Exception {
        try (HookServer server = new HookServer()) {
            server.behave((request, socket) -> answer(
                    socket, "200 OK", "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"eyJ0.abc\"}"));
            GrantToken source = new GrantToken(at(server), "guichet&1", "s+cret", "https://mail.example.org/.default");

            assertThat(source.fetch()).isEqualTo(new Token("eyJ0.abc", Duration.ofSeconds(3599)));

            assertThat(server.received()).singleElement().satisfies(request -> {
                assertThat(request.requestLine()).startsWith("POST /token ");
                assertThat(request.body())
                        .isEqualTo("grant_type=client_credentials&client_id=guichet%261&client_secret=s%2Bcret"
                                + "&scope=https%3A%2F%2Fmail.example.org%2F.default");
            });
        }
    }

    @Test
    void saysWhatAnAuthorizationServerRefusesInItsOwnWordOnlyWhenThatIsAWord() throws Exception {
        try (HookServer server = new HookServer()) {
            server.behave((request, socket) -> answer(
                    socket, "401 Unauthorized", "{\"error\":\"invalid_client\",\"error_description\":\"for x@y\"}"));
            GrantToken source = new GrantToken(at(server), "id", "secret", "");
            assertThatThrownBy(source::fetch)
                    .hasMessageContaining("401 (invalid_client)")
                    .hasMessageNotContaining("x@y");
            for (String body : List.of("", "[]", "{\"access_token\":\"a\\r\\nb\"}", "{\"error\":\"A long tale\"}")) {
                server.behave((request, socket) -> answer(socket, "200 OK", body));
                assertThatThrownBy(source::fetch).as(body).isInstanceOf(NoTokenException.class);
            }
        }
    }

    @Test
    void sendsItsSecretOverHttpsOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrantToken(URI.create("http://login.example.org/token"), "id", "s", ""));
    }

    @Test
    void keepsATokenUntilItIsRefused() throws Exception {
        AtomicInteger fetched = new AtomicInteger();
        Credentials credentials = new KeptToken(() -> Token.of("t" + fetched.incrementAndGet(), Duration.ofHours(1)));
        assertThat(credentials.word()).isEqualTo("t1");
        assertThat(credentials.word()).isEqualTo("t1");
        assertThat(credentials.renew()).as("it had served before").isTrue();
        assertThat(credentials.word()).isEqualTo("t2");
        assertThat(credentials.renew()).as("a new one was refused too").isFalse();
    }

    @Test
    void usesNoTokenThatIsAboutToEnd() throws Exception {
        AtomicInteger fetched = new AtomicInteger();
        Credentials credentials =
                new KeptToken(() -> Token.of("t" + fetched.incrementAndGet(), Duration.ofSeconds(30)));
        credentials.word();
        assertThat(credentials.word()).isEqualTo("t2");
    }

    private static TokenSource command(String command) {
        return new CommandToken(command, PATIENCE);
    }

    private static URI at(HookServer server) {
        return URI.create("http://127.0.0.1:" + server.port() + "/token");
    }

    private static void answer(java.net.Socket socket, String status, String body) throws java.io.IOException {
        HookServer.write(
                socket,
                "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body);
    }
}
