package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every page of the product owes to everybody; a screenshot of each goes to {@code target/screenshots/pages}. */
class EveryPageIT extends InBrowser {

    private static final String PICTURES = "pages/";
    private static final int PAGE_BYTES = 150_000;
    private static final String COMPLAINT =
            "{\"name\": \"Zoé Lefèvre\", \"email\": \"zoe.lefevre@example.fr\", \"narrative\":"
                    + " \"Mon colis de la commande 2026-104421 est arrivé cassé le 3 novembre 2026. Je demande un"
                    + " remboursement de 49,90 €.\"}";

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        serve(home());
        JsonNode taken = CaseJson.readTree(gateway.post("/api/v1/complaints", "application/json", COMPLAINT)
                .body());
        String reference = taken.path("reference").asText();
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> gateway.get("/api/v1/cases/" + reference).statusCode() == 200);
        PAGES.put("form", "/");
        PAGES.put("login", "/login");
        PAGES.put("counter", "/counter");
        PAGES.put("cases", "/cases");
        PAGES.put("case", "/cases/" + reference);
        PAGES.put("reviews", "/reviews");
        PAGES.put("links", "/links");
        PAGES.put("unassigned", "/unassigned");
        PAGES.put("lessons", "/lessons");
        PAGES.put("policy", "/policy");
        PAGES.put("errors", "/errors");
        PAGES.put("nowhere", "/nowhere");
        PAGES.put("console", "/console");
        PAGES.put("console-quarantine", "/console/quarantine");
        PAGES.put(
                "console-arrival", "/console/arrivals/" + taken.path("arrival").asText());
        PAGES.put("console-deliveries", "/console/deliveries");
        PAGES.put("console-reconciliation", "/console/reconciliation");
        PAGES.put("console-log", "/console/log");
        PAGES.put("console-find", "/console/find?wanted=nobody@mail.example.org");
        PAGES.put("console-tryout", "/console/tryout");
    }

    @Test
    void isReadableByEverybodyInLightAndDark() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = scripted(1200, scheme)) {
                Page page = context.newPage();
                PAGES.forEach((name, path) -> {
                    page.navigate(at(path));
                    Accessibility.assertNothingSerious(page, name + " " + scheme);
                    photograph(page, PICTURES + name + "-" + scheme.name().toLowerCase(Locale.ROOT));
                });
            }
        }
    }

    @Test
    void fitsASmallPhoneIsLightAndKeepsItsPolicy() {
        try (BrowserContext context = context(360, ColorScheme.LIGHT)) {
            List<String> complaints = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (!message.text().contains("404")) { // the page that is nowhere
                    complaints.add(message.type() + ": " + message.text());
                }
            });
            PAGES.forEach((name, path) -> {
                page.navigate(at(path));
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isLessThanOrEqualTo(360);
                assertThat(bytes(page)).as(name).isLessThan(PAGE_BYTES);
                photograph(page, PICTURES + name + "-360");
            });
            assertThat(complaints)
                    .filteredOn(line -> !line.startsWith("verbose"))
                    .isEmpty();
        }
    }

    @Test
    void whoSendsTheFormIsToldItsReference() throws Exception {
        try (BrowserContext context = scripted(360, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/"));
            page.fill("#narrative", "Votre technicien n'est pas venu.");
            page.fill("#email", "zoe.lefevre@example.fr");
            page.click("button[type=submit]");
            page.waitForURL("**/sent/**");
            assertThat(page.content().getBytes(StandardCharsets.UTF_8).length).isLessThan(PAGE_BYTES);
            Accessibility.assertNothingSerious(page, "sent");
            photograph(page, PICTURES + "sent");
        }
    }
}
