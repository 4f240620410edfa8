package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every page of the product owes to everybody; a screenshot of each goes to {@code target/screenshots/pages}. */
class EveryPageIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots", "pages");
    private static final int PAGE_BYTES = 150_000;
    private static final String COMPLAINT =
            "{\"name\": \"Zoé Lefèvre\", \"email\": \"zoe.lefevre@example.fr\", \"narrative\":"
                    + " \"Mon colis de la commande 2026-104421 est arrivé cassé le 3 novembre 2026. Je demande un"
                    + " remboursement de 49,90 €.\"}";

    @TempDir
    static Path folder;

    private static GatewayProcess gateway;
    private static Chromium chromium;
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        Files.createDirectories(SCREENSHOTS);
        gateway = GatewayProcess.start(Homes.delivered(Files.createDirectory(folder.resolve("home"))));
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

    @AfterAll
    static void stop() throws InterruptedException {
        if (gateway != null) {
            gateway.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void isReadableByEverybodyInLightAndDark() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = context(1200, scheme, true)) {
                Page page = context.newPage();
                PAGES.forEach((name, path) -> {
                    page.navigate(gateway.at(path).toString());
                    Accessibility.assertNothingSerious(page, name + " " + scheme);
                    photograph(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
                });
            }
        }
    }

    @Test
    void fitsASmallPhoneIsLightAndKeepsItsPolicy() {
        try (BrowserContext context = context(360, ColorScheme.LIGHT, false)) {
            List<String> complaints = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (!message.text().contains("404")) { // the page that is nowhere
                    complaints.add(message.type() + ": " + message.text());
                }
            });
            PAGES.forEach((name, path) -> {
                page.navigate(gateway.at(path).toString());
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isLessThanOrEqualTo(360);
                assertThat(bytes(page)).as(name).isLessThan(PAGE_BYTES);
                photograph(page, name + "-360");
            });
            assertThat(complaints)
                    .filteredOn(line -> !line.startsWith("verbose"))
                    .isEmpty();
        }
    }

    @Test
    void whoSendsTheFormIsToldItsReference() throws Exception {
        try (BrowserContext context = context(360, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(gateway.at("/").toString());
            page.fill("#narrative", "Votre technicien n'est pas venu.");
            page.fill("#email", "zoe.lefevre@example.fr");
            page.click("button[type=submit]");
            page.waitForURL("**/sent/**");
            assertThat(page.content().getBytes(StandardCharsets.UTF_8).length).isLessThan(PAGE_BYTES);
            Accessibility.assertNothingSerious(page, "sent");
            photograph(page, "sent");
        }
    }

    private static long bytes(Page page) {
        return ((Number)
                        page.evaluate(
                                "[...performance.getEntriesByType('navigation'), "
                                        + "...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.encodedBodySize, 0)"))
                .longValue();
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** @param testsMayScript lets the tests' own scripts in, past the pages' policy */
    private static BrowserContext context(int width, ColorScheme scheme, boolean testsMayScript) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("fr-FR")
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900)
                        .setBypassCSP(testsMayScript));
    }
}
