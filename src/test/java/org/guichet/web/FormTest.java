package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Case;
import org.guichet.store.Acknowledgement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormTest {

    @TempDir
    static Path spool;

    private static TestGateway gateway;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        gateway = TestGateway.open(spool);
        browser = new Browser(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void speaksTheBrowsersLanguage() {
        assertThat(browser.get("/", "Accept-Language", "fr-BE,fr;q=0.9,en;q=0.5")
                        .body())
                .contains("<html lang=\"fr\">", "Que s’est-il passé");
        assertThat(browser.get("/", "Accept-Language", "fr-FR").body()).contains("<html lang=\"fr\">");
        assertThat(browser.get("/", "Accept-Language", "de,en;q=0.5").body()).contains("<html lang=\"en\">");
    }

    @Test
    void keepsTheLanguageOnceChosen() {
        HttpResponse<String> chosen = browser.get("/?lang=fr", "Accept-Language", "en");
        assertThat(chosen.body()).contains("<html lang=\"fr\">");
        String cookie = chosen.headers().firstValue("set-cookie").orElseThrow();
        assertThat(browser.get("/", "Accept-Language", "en", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .body())
                .contains("<html lang=\"fr\">");
    }

    @Test
    void makesACaseOfAFilledFormAndShowsTheReference() {
        HttpResponse<String> sent = browser.postForm(
                "/",
                "token",
                "t-1",
                "language",
                "fr",
                "name",
                "Zoé Martin",
                "email",
                "zoe@example.fr",
                "narrative",
                "Ma commande FR-2025-1234 est arrivée cassée.",
                "files=photo.txt",
                "une photo",
                "files=photo.txt",
                "une autre du même nom");
        assertThat(sent.statusCode()).isEqualTo(303);
        String page =
                browser.get(sent.headers().firstValue("location").orElseThrow()).body();
        Case opened = gateway.store.newest(1, 0, one -> one).get(0);
        assertThat(page)
                .contains("<html lang=\"fr\">", opened.identity().reference().value());
        assertThat(opened.firstContact().channel()).isEqualTo("web-form");
        assertThat(opened.firstContact().attachments()).hasSize(2);
    }

    @Test
    void aDoubleClickIsOneCase() {
        long before = gateway.store.caseCount();
        String[] form = {"token", "double", "narrative", "Deux fois.", "email", "a@example.fr"};
        HttpResponse<String> first = browser.postForm("/", form);
        HttpResponse<String> second = browser.postForm("/", form);
        assertThat(second.headers().firstValue("location"))
                .isEqualTo(first.headers().firstValue("location"));
        assertThat(gateway.store.caseCount()).isEqualTo(before + 1);
    }

    @Test
    void showsTheFormAgainWithEveryMessageAndWhatWasGiven() {
        HttpResponse<String> again = browser.postForm(
                "/",
                "token",
                "wrong",
                "language",
                "fr",
                "name",
                "Éloi \"le\" <b>Grand</b>",
                "email",
                "pas-une-adresse",
                "occurredOn",
                "2999-01-01",
                "narrative",
                "");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Merci de nous dire ce qui s’est passé.")
                .contains("Cette adresse électronique n’est pas valable.")
                .contains("Cette date est dans le futur.")
                .contains("aria-describedby=\"narrative-hint narrative-error\"")
                .contains("value=\"pas-une-adresse\"")
                .doesNotContain("<b>Grand</b>")
                .doesNotContain("value=\"wrong\"");
    }

    @Test
    void keepsTheBytesOfAFormThatCannotBecomeACase() {
        browser.postForm("/", "token", "unreachable", "narrative", "Personne ne peut me répondre.");
        assertThat(gateway.store.counts()).anySatisfy(count -> {
            assertThat(count.channel()).isEqualTo("web-form");
            assertThat(count.state()).isEqualTo(ArrivalState.QUARANTINED);
        });
    }

    @Test
    void showsNothingThatAComplainantWroteAsMarkup() {
        String attack = "<script>alert(1)</script>";
        browser.postForm(
                "/",
                "token",
                "xss",
                "name",
                attack,
                "email",
                "x@example.org",
                "narrative",
                attack,
                "files=<img src=x onerror=alert(1)>.txt",
                "x");
        String reference = gateway.store
                .newest(1, 0, one -> one)
                .get(0)
                .identity()
                .reference()
                .value();
        for (String path : new String[] {"/cases", "/cases/" + reference}) {
            assertThat(browser.get(path, "Accept", "text/html").body())
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>")
                    .doesNotContain("<img src=x");
        }
    }

    @Test
    void marksTheWordsFromWhichAValueCame() {
        browser.postForm(
                "/", "token", "mark", "email", "m@example.fr", "narrative", "Le colis FR-2025-1234 n'est pas là.");
        String reference = gateway.store
                .newest(1, 0, one -> one)
                .get(0)
                .identity()
                .reference()
                .value();
        assertThat(browser.get("/cases/" + reference.toLowerCase(java.util.Locale.ROOT))
                        .body())
                .contains(
                        "<mark id=\"from-references-0-value\" data-at=\"from-references-0-value\" title=\"Reference\">FR-2025-1234</mark>",
                        "#from-references-0-value");
    }

    @Test
    void aComplaintAtTheCounterIsTakenWithoutAWayToReach() {
        HttpResponse<String> sent =
                browser.postForm("/counter", "token", "desk", "staff", "Inès", "narrative", "Ne veut pas de réponse.");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(gateway.store.newest(1, 0, one -> one).get(0).firstContact().channel())
                .isEqualTo("counter");
    }

    @Test
    void staffFindACaseByItsReferenceHoweverItIsTyped() {
        browser.postForm("/", "token", "find", "email", "f@example.fr", "narrative", "La porte ne ferme plus.");
        String reference = newestReference();
        String typed = reference.toLowerCase(java.util.Locale.ROOT).replace("-", "%20");
        assertThat(browser.get("/cases?reference=" + typed).headers().firstValue("location"))
                .contains("/cases/" + reference);
        HttpResponse<String> unknown = browser.get("/cases?reference=%22%3E%3Cb%3E");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("No case has this reference").doesNotContain("<b>");
    }

    @Test
    void aFileNameCannotPassForAnother() {
        browser.postForm(
                "/",
                "token",
                "bidi",
                "email",
                "b@example.fr",
                "narrative",
                "Voici la photo.",
                "files=photo\u202egpj.exe",
                "x");
        assertThat(browser.get("/cases/" + newestReference()).body())
                .doesNotContain("\u202e")
                .contains("photogpj.exe");
    }

    @Test
    void aPageReadsInTheReadersLanguageWithoutAMachineWord() {
        browser.postForm(
                "/", "token", "words", "email", "w@example.fr", "narrative", "Le colis FR-2025-1234 a disparu.");
        String page = browser.get("/cases/" + newestReference(), "Accept-Language", "fr")
                .body();
        assertThat(page).contains("Référence", ">Texte</a>", "Réclamation").doesNotContain(">body<", "/occurredOn");
    }

    @Test
    void saysWhetherTheComplainantWasTold() {
        browser.postForm("/", "token", "told", "email", "t@example.fr", "narrative", "Le colis est perdu.");
        String place = "/cases/" + newestReference();
        UUID id = gateway.store.newest(1, 0, one -> one).get(0).identity().id();
        assertThat(browser.get(place, "Accept-Language", "fr").body()).doesNotContain("Accusé de réception");
        gateway.store.acknowledgements().end(id, Acknowledgement.State.WITHHELD, "daily-limit");
        assertThat(browser.get(place, "Accept-Language", "fr").body())
                .contains("Accusé de réception", "Non envoyé (trop de messages à cette adresse ce jour-là)");
    }

    @Test
    void promisesNoAnswerToWhoCannotBeReached() {
        String kept = browser.postJson("/api/v1/complaints", "{\"narrative\": \"Nobody can answer me.\"}")
                .body();
        String arrival = kept.replaceAll("(?s).*\"arrival\":\"([0-9a-f-]{36})\".*", "$1");
        assertThat(browser.get("/sent/" + arrival, "Accept-Language", "en").body())
                .contains("Your complaint has reached us", "a person takes it from here")
                .doesNotContain("We answer by");
    }

    private static String newestReference() {
        return gateway.store
                .newest(1, 0, one -> one)
                .get(0)
                .identity()
                .reference()
                .value();
    }
}
