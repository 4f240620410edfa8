package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.arrival.RawContent;
import org.guichet.channel.http.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may enter the console, and under which name they act there. */
class ConsoleAccessTest {

    private static final String HEADER = "X-Forwarded-Email";
    private static final SignInProxy PROXY = new SignInProxy(HEADER, List.of("192.0.2.10", "2001:db8::7"));

    private static Request from(String peer, Map<String, String> headers, Map<String, String> cookies) {
        return new Request(
                "GET", "/console", Map.of(), Map.of(), headers, cookies, RawContent.of(new byte[0]), peer, Map.of());
    }

    private static Request saying(String peer, String person) {
        return from(peer, Map.of("host", "console.example.org", "x-forwarded-email", person), Map.of());
    }

    @Test
    void whomTheProxyNamesIsStaffUnderThatName() {
        Access access = new Access(List.of("reader"), List.of(), false, PROXY);
        for (String peer : List.of("192.0.2.10", "2001:db8:0:0:0:0:0:7")) {
            Request request = saying(peer, " nadia@example.org ");
            assertThat(access.mayOperate(request)).as(peer).isTrue();
            assertThat(access.isStaff(request)).isTrue();
            assertThat(access.person(request)).isEqualTo("nadia@example.org");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.11", "127.0.0.1", "", "localhost", "192.0.2.10.example.org"})
    void nobodyElseIsBelieved(String peer) {
        Access access = new Access(List.of("reader"), List.of(), false, PROXY);
        assertThat(access.mayOperate(saying(peer, "nadia@example.org"))).isFalse();
        assertThat(access.person(saying(peer, "nadia@example.org"))).isEqualTo("staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "mallory@example.org, nadia@example.org", "nadia\u0007", "\u0000"})
    void aHeaderThatNamesNobodyForSureNamesNobody(String value) {
        Access access = new Access(List.of("reader"), List.of(), false, PROXY);
        assertThat(access.mayOperate(saying("192.0.2.10", value))).isFalse();
    }

    @Test
    void whoeverComesThroughTheProxyUnnamedIsNotTakenForWhoSitsAtTheMachine() {
        Access access = new Access(List.of(), List.of(), true, new SignInProxy(HEADER, List.of("127.0.0.1")));
        Request unnamed = from("127.0.0.1", Map.of("host", "localhost", "x-forwarded-for", "203.0.113.9"), Map.of());
        assertThat(access.mayOperate(unnamed)).isFalse();
        Request atTheMachine = from("127.0.0.1", Map.of("host", "localhost:8080"), Map.of());
        assertThat(access.mayOperate(atTheMachine)).isTrue();
    }

    @Test
    void whereOtherMachinesCanConnectATokenForReadingOpensNoConsole() {
        Request reader = from("192.0.2.50", Map.of("authorization", "Bearer reader"), Map.of());
        Access shared = new Access(List.of("reader"), List.of(), false);
        assertThat(shared.isStaff(reader)).as("as before, for the case pages").isTrue();
        assertThat(shared.hasConsole()).isFalse();
        assertThat(shared.mayOperate(reader)).isFalse();
        Access own = new Access(List.of("reader"), List.of("staff-token"), false);
        assertThat(own.mayOperate(reader)).isFalse();
        assertThat(own.mayOperate(from("192.0.2.50", Map.of("authorization", "Bearer staff-token"), Map.of())))
                .isTrue();
    }

    @Test
    void theNameThatWasGivenWithTheTokenStandsBesideWhatIsDecided() {
        Access access = new Access(List.of(), List.of("staff-token"), false);
        String cookie = access.login("staff-token", " Zoé <b>\n").orElseThrow();
        Request request = from("192.0.2.50", Map.of(), Map.of(Access.COOKIE, cookie));
        assertThat(access.mayOperate(request)).isTrue();
        assertThat(access.person(request)).isEqualTo("Zoé <b>");
        assertThat(cookie).matches("[0-9a-f]{64}\\.[A-Za-z0-9_-]+");
        assertThat(access.login("guess", "Zoé")).isEmpty();
        String nameless = access.login("staff-token", "").orElseThrow();
        assertThat(access.named(from("", Map.of(), Map.of(Access.COOKIE, nameless))))
                .isEmpty();
    }

    @Test
    void aNameWithoutTheProofBesideItIsNobodys() {
        Access access = new Access(List.of(), List.of("staff-token"), false);
        for (String cookie : List.of(".Wm_DqQ", "0".repeat(64) + ".Wm_DqQ", "Wm_DqQ")) {
            Request request = from("192.0.2.50", Map.of(), Map.of(Access.COOKIE, cookie));
            assertThat(access.mayOperate(request)).isFalse();
            assertThat(access.named(request)).isEqualTo(Optional.empty());
        }
        String broken = access.login("staff-token", "Zoé").orElseThrow() + "%%%";
        assertThat(access.person(from("192.0.2.50", Map.of(), Map.of(Access.COOKIE, broken))))
                .isEqualTo("staff");
    }

    @Test
    void aProxyIsNamedByItsAddressOnly() {
        assertThatThrownBy(() -> new SignInProxy(HEADER, List.of("proxy.example.org")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proxy.example.org");
    }
}
