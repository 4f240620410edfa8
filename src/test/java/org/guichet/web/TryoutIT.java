package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator changes the configuration, sees what it would have done with last week, and applies it. */
class TryoutIT extends InBrowser {

    private static final int COMPLAINTS = 12;

    private static final List<String> REFERENCES = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        serve(home());
        for (int i = 0; i < COMPLAINTS; i++) {
            String complaint = CaseJson.mapper()
                    .createObjectNode()
                    .put(
                            "narrative",
                            "La lampe " + i + " est arrivée cassée, je demande un remboursement de 4" + i + " €.")
                    .put("email", "client" + i + "@example.fr")
                    .toString();
            REFERENCES.add(CaseJson.readTree(gateway.post("/api/v1/complaints", "application/json", complaint)
                            .body())
                    .path("reference")
                    .asText());
        }
        for (String reference : REFERENCES) {
            Awaitility.await()
                    .until(() -> gateway.get("/api/v1/cases/" + reference).statusCode() == 200);
        }
    }

    @Test
    void aChangeIsTriedOverAWeekAndAppliedByKeyboardAlone() throws Exception {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/console/tryout"));
            assertThat(page.locator("main").innerText()).contains("travaille selon la configuration sur le disque");
            photograph(page, "tryout-begin");
            press(page, "main form.choose button[type=submit]");
            page.waitForSelector("#sum-title");
            assertThat(page.locator("main").innerText()).contains("Rien ne changerait");

            replace(
                    "config/priority.yaml",
                    "rules:\n",
                    "rules:\n  - {level: urgent, when: [complaint], reason: essai}\n");
            page.navigate(at("/console/tryout"));
            assertThat(page.locator(".notice").innerText()).contains("n’est pas celle");
            press(page, "main form.choose button[type=submit]");
            page.waitForSelector("text=Dossier par dossier");
            assertThat(page.locator(".counts").innerText()).contains("Priorité", "Normale → Urgente", "12");
            assertThat(page.locator(".change").count()).isEqualTo(COMPLAINTS);
            assertThat(page.locator(".change del").first().innerText()).startsWith("normal");
            assertThat(page.locator(".change ins").first().innerText()).startsWith("urgent");
            photograph(page, "tryout-found");
            assertThat(levels()).allMatch("normal"::equals);

            press(page, "#ask");
            page.waitForSelector("#apply");
            assertThat(page.locator(".confirm").innerText()).contains("12 dossiers reçoivent une nouvelle révision");
            page.locator("#reason").focus();
            page.keyboard().type("la casse passe avant tout");
            photograph(page, "tryout-confirm");
            press(page, "#apply");
            page.waitForSelector("#applied");
            assertThat(page.locator("#applied").innerText()).isEqualTo("12");
            assertThat(page.locator(".notice").count())
                    .as("the gateway goes on by it")
                    .isZero();
            photograph(page, "tryout-applied");
            assertThat(levels()).allMatch("urgent"::equals);

            page.navigate(at("/cases/" + REFERENCES.get(0)));
            assertThat(page.locator(".history").innerText()).contains("Relu selon la configuration", "Priorité");
            photograph(page, "tryout-history");
        }
        whatTakesARestartIsSaid();
        aPageForEverybody();
    }

    private static void whatTakesARestartIsSaid() throws Exception {
        replace("config/guichet.yaml", "name: Guichet", "name: Autre maison");
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/console/tryout"));
            assertThat(page.locator(".notice").innerText()).contains("redémarrage", "guichet.yaml");
        }
        replace("config/priority.yaml", "level: urgent", "lavel: urgent");
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/console/tryout"));
            press(page, "main form.choose button[type=submit]");
            page.waitForSelector("#problems-title");
            assertThat(page.locator(".summary").innerText()).contains("config/priority.yaml", "lavel");
        }
        replace("config/priority.yaml", "lavel: urgent", "level: high");
    }

    private static void aPageForEverybody() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = context(new Browser.NewContextOptions()
                    .setLocale("en-GB")
                    .setColorScheme(scheme)
                    .setViewportSize(360, 800)
                    .setBypassCSP(true))) {
                Page page = context.newPage();
                page.navigate(at("/console/tryout"));
                press(page, "main form.choose button[type=submit]");
                page.waitForSelector("text=Case by case");
                press(page, "#ask");
                page.waitForSelector("#apply");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(360);
                Accessibility.assertNothingSerious(page, "tryout " + scheme);
                photograph(page, "tryout-phone-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static List<String> levels() throws Exception {
        List<String> levels = new ArrayList<>();
        for (String reference : REFERENCES) {
            JsonNode one =
                    CaseJson.readTree(gateway.get("/api/v1/cases/" + reference).body());
            levels.add(one.at("/priority/level").asText());
        }
        return levels;
    }

    private static void press(Page page, String selector) {
        page.locator(selector).focus();
        page.keyboard().press("Enter");
    }

    private static void replace(String file, String was, String now) throws Exception {
        Path path = gateway.home().resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(was);
        Files.writeString(path, text.replace(was, now));
    }
}
