package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Handling;
import org.guichet.cases.Missing;
import org.guichet.clock.CaseClock;
import org.guichet.clock.ClockRules;
import org.guichet.followup.Audience;
import org.guichet.followup.FollowUpPolicy;
import org.guichet.followup.FollowUps;
import org.guichet.followup.ReplyTokens;
import org.guichet.followup.Ties;
import org.guichet.store.Arrivals;
import org.guichet.store.Cases;
import org.guichet.submission.Tie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpPageTest {

    @TempDir
    Path spool;

    private TestGateway gateway;
    private Browser client;
    private FollowUps followUps;
    private Case opened;

    @BeforeEach
    void openACase() throws Exception {
        gateway = TestGateway.open(spool);
        client = new Browser(gateway);
        followUps = new FollowUps(
                gateway.store,
                new ReplyTokens(List.of()),
                FollowUpPolicy.defaults(),
                200,
                new CaseClock(ClockRules.none(ZoneOffset.UTC)),
                Audience.always(List.of()));
        Arrival first = recorded("m1");
        opened = Cases.openedBy(first);
        gateway.store.register(opened, first.id(), List.of());
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private Arrival recorded(String key) {
        RawContent raw = RawContent.of(key.getBytes(StandardCharsets.UTF_8));
        return gateway.store
                .arrival(gateway.store
                        .record(Arrivals.on("support-fr", key, raw))
                        .arrivalId())
                .orElseThrow();
    }

    private Arrival came(String sender) {
        Arrival arrival = recorded(sender);
        Tie named = new Tie(Tie.By.REFERENCE, opened.identity().reference().value(), "header:Subject");
        Ties ties = new Ties(List.of(named), List.of(sender), Ties.Word.SILENT);
        followUps.place(arrival, Cases.openedBy(arrival), ties, false);
        return arrival;
    }

    @Test
    void aFollowUpIsShownInItsCaseAndLeadsThere() throws Exception {
        Arrival reply = came("zoe.lefevre@example.fr");
        String page = client.get("/cases/" + opened.identity().reference()).body();
        assertThat(page).contains("Unverified follow-up", "sender not verified", "/raw/" + reply.id());
        JsonNode standing =
                CaseJson.readTree(client.get("/api/v1/arrivals/" + reply.id()).body());
        assertThat(standing.path("state").asText()).isEqualTo("follow-up");
        assertThat(standing.path("case").asText())
                .isEqualTo(opened.identity().id().toString());
        assertThat(client.get("/api/v1/cases/" + reply.reference()).body())
                .as("what its sender was told at the door leads to the case too")
                .contains(opened.identity().reference().value());
    }

    @Test
    void thatNobodyCanBeAnsweredIsSaidAsLongAsItIsSo() throws Exception {
        String page = "/cases/" + opened.identity().reference();
        assertThat(client.get(page).body()).doesNotContain("No way to answer");

        Arrival nameless = recorded("m2");
        Case unreachable = lacking(Cases.openedBy(nameless), new Missing("/complainant/emails", true));
        gateway.store.register(unreachable, nameless.id(), List.of());

        String other = "/cases/" + unreachable.identity().reference();
        assertThat(client.get(other).body()).contains("No way to answer");
        assertThat(client.get(other, "Accept-Language", "fr").body()).contains("Aucun moyen de répondre");
    }

    private static Case lacking(Case of, Missing field) {
        Handling was = of.handling();
        return of.with(new Handling(
                was.priority(),
                was.deadlines(),
                was.promisedBy(),
                was.assignment(),
                List.of(field),
                was.related(),
                was.flags(),
                was.immediateAction()));
    }

    @Test
    void aLinkIsShownWithItsReasonsInTheReadersLanguage() throws Exception {
        Arrival other = came("eve.noir@example.com");
        String link = "href=\"/cases/" + opened.identity().id() + "\"";
        assertThat(client.get("/cases/" + other.reference()).body())
                .contains(
                        link,
                        "Names case: " + opened.identity().reference() + ".",
                        "The sender is none of its people.");
        assertThat(client.get("/cases/" + other.reference(), "Accept-Language", "fr")
                        .body())
                .contains(link, "Cite le dossier", "aucune des personnes du dossier");
    }
}
