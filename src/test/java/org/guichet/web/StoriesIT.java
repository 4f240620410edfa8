package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What cases have to do with each other, lessons and the policy, as staff see them. Screenshots go to {@code target/screenshots}. */
class StoriesIT extends InBrowser {

    @BeforeAll
    static void start() throws Exception {
        serve(home());
    }

    @Test
    void twoCasesOfOneStoryAreJoinedAndPartedOnThePageOfOneOfThem() throws Exception {
        String first =
                post("{\"narrative\": \"Mon colis devait arriver lundi, personne ne répond. Remboursez 129,90 €.\","
                        + " \"name\": \"Zoé Lefèvre\", \"email\": \"zoe@example.fr\", \"order\": \"CMD-48213\"}");
        String second = post("{\"narrative\": \"Je relance : aucun colis pour ma commande, 129,90 € à rembourser.\","
                + " \"name\": \"Zoé Lefèvre\", \"phone\": \"06 39 98 12 34\", \"order\": \"CMD-48213\"}");
        Awaitility.await().untilAsserted(() -> assertThat(
                        json("/api/v1/cases/" + second + "/links").path("links"))
                .hasSize(1));
        try (BrowserContext context = scripted(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/links"));
            shown(page, "links-light");
            page.locator(".cases a").first().click();
            page.waitForURL("**/cases/**");
            page.locator("button[value=join]").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("button[value=undo]");
            shown(page, "links-joined");
            assertThat(page.locator(".links").innerText()).contains("réunis");
            JsonNode joined = json("/api/v1/cases/" + second);
            assertThat(joined.path("related")).hasSize(1);
            assertThat(joined.path("revision").asInt()).isEqualTo(2);
            page.locator("button[value=undo]").click();
            page.waitForSelector("button[value=join]");
            assertThat(json("/api/v1/cases/" + second).path("related")).isEmpty();
            assertThat(json("/api/v1/cases/" + first).path("revision").asInt()).isEqualTo(3);
        }
    }

    @Test
    void lessonsAreReadableInBothLanguagesLightAndDarkAndOnAPhone() throws Exception {
        for (int i = 0; i < 7; i++) {
            String reference = post("{\"narrative\": \"La facture numéro " + i
                    + " a été prélevée deux fois, remboursez-moi le double prélèvement.\", \"email\": \"p" + i
                    + "@example.fr\", \"site\": \"Lyon\"}");
            gateway.post(
                    "/api/v1/cases/" + reference + "/outcome",
                    "application/json",
                    "{\"result\": \"upheld\", \"rootCause\": \"billing.run\"}");
        }
        Awaitility.await().untilAsserted(() -> {
            try (BrowserContext context = scripted(1200, ColorScheme.LIGHT)) {
                Page page = context.newPage();
                page.navigate(at("/lessons?since=29d"));
                assertThat(page.locator(".figures").count()).isPositive();
            }
        });
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1200, 360}) {
                try (BrowserContext context = scripted(width, scheme)) {
                    Page page = context.newPage();
                    page.navigate(at("/lessons?since=28d&lang=" + (width == 360 ? "en" : "fr")));
                    shown(page, "lessons-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                    assertThat(page.locator("svg.plot[role=img]").getAttribute("aria-label"))
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void thePolicyAndWhatIsForNobodyAreReadable() {
        try (BrowserContext context = scripted(360, ColorScheme.DARK)) {
            Page page = context.newPage();
            for (String path : List.of("/policy?lang=fr", "/policy?lang=en", "/unassigned")) {
                page.navigate(at(path));
                shown(page, "page" + path.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    /** Nothing serious for axe-core, nothing wider than the window; and a picture to look at. */
    private static void shown(Page page, String name) {
        photograph(page, name);
        Accessibility.assertNothingSerious(page, name);
        Object wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(wider).as("%s scrolls sideways", name).isEqualTo(false);
    }

    private static String post(String complaint) throws Exception {
        String reference = CaseJson.readTree(gateway.post("/api/v1/complaints", "application/json", complaint)
                        .body())
                .path("reference")
                .asText();
        Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).until(() -> json("/api/v1/cases/" + reference)
                .has("id"));
        return reference;
    }

    private static JsonNode json(String path) throws Exception {
        return CaseJson.readTree(gateway.get(path).body());
    }
}
