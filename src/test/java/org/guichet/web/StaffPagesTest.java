package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;
import org.guichet.channel.http.SpoolLimits;
import org.guichet.store.Arrivals;
import org.guichet.store.ByHand;
import org.guichet.store.Cases;
import org.guichet.store.ChangedCase;
import org.guichet.store.Fact;
import org.guichet.store.Link;
import org.guichet.store.StoryIndex.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff decide on pages, where a token for reading and one for staff are told apart. */
class StaffPagesTest {

    @TempDir
    private Path spool;

    private final HttpClient client = HttpClient.newHttpClient();
    private Access access;
    private TestGateway gateway;

    @BeforeEach
    void start() throws Exception {
        access = new Access(List.of("reader"), List.of("staff-token"), false);
        gateway = TestGateway.start(spool, SpoolLimits.DEFAULT, access);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void whoJoinsTwoCasesStandsBesideIt() throws Exception {
        Case older = opened("1");
        Case newer = opened("2");
        linked(newer, older);

        assertThat(decide(newer, older, "join").statusCode()).isEqualTo(303);

        assertThat(link(newer, older).state()).isEqualTo(Link.State.JOINED);
        assertThat(link(newer, older).by()).isEqualTo("Zoé");
    }

    @Test
    void ofACaseThatWasErasedNothingWaitsForADecision() throws Exception {
        Case older = opened("1");
        Case newer = opened("2");
        gateway.store.eraseCase(older.identity().id(), new ByHand("Zoé", "asked for it"), List.of());
        linked(newer, older); // found before, kept after

        assertThat(get("/links", cookie()).body())
                .doesNotContain(newer.identity().reference().value());
    }

    @Test
    void theTryoutIsOfTheConsoleToWhichATokenForReadingIsNoKey() throws Exception {
        gateway.close();
        access = new Access(List.of("reader"), List.of(), false);
        gateway = TestGateway.start(spool, SpoolLimits.DEFAULT, access);
        String cookie = Access.COOKIE + "=" + access.login("reader", "").orElseThrow();

        assertThat(get("/cases", cookie).statusCode()).isEqualTo(200);
        assertThat(get("/console/tryout", cookie).statusCode()).isEqualTo(403);
        assertThat(post("/console/tryout", "do=try", cookie).statusCode()).isEqualTo(403);
    }

    private Case opened(String key) {
        Arrival arrival = gateway.store
                .arrival(gateway.store.record(Arrivals.mail(key)).arrivalId())
                .orElseThrow();
        Case opened = Cases.openedBy(arrival);
        gateway.store.register(opened, arrival.id(), List.of());
        return opened;
    }

    private void linked(Case newer, Case older) {
        Link link = Link.suggested(
                newer.identity().id(),
                older.identity().id(),
                RelationKind.FOLLOW_UP,
                0.8,
                List.of("Same e-mail address."),
                newer.firstContact().receivedAt());
        for (ChangedCase changed : gateway.store.stories().unread(10)) {
            boolean of =
                    changed.newest().identity().id().equals(newer.identity().id());
            gateway.store.stories().keep(List.of(told(changed, of ? List.of(link) : List.of())));
        }
    }

    private static Told told(ChangedCase changed, List<Link> links) {
        Fact fact = new Fact(
                LocalDate.of(2026, 11, 20), "complaint", "support-fr", "email", "unclassified", null, null, 1, null);
        return new Told(
                changed.position(),
                changed.newest().identity().id(),
                changed.newest().firstContact().receivedAt(),
                List.of(),
                null,
                links,
                fact);
    }

    private Link link(Case newer, Case older) {
        return gateway.store
                .stories()
                .link(newer.identity().id(), older.identity().id())
                .orElseThrow();
    }

    private HttpResponse<String> decide(Case one, Case other, String decision) throws Exception {
        String form = "other=" + other.identity().reference() + "&decision=" + decision;
        return post("/cases/" + one.identity().reference() + "/links", form, cookie());
    }

    private String cookie() {
        return Access.COOKIE + "=" + access.login("staff-token", "Zoé").orElseThrow();
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return sent(request(path, cookie).GET());
    }

    private HttpResponse<String> post(String path, String form, String cookie) throws Exception {
        return sent(request(path, cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(gateway.baseUrl() + path))
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", cookie);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
