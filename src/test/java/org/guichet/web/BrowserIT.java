package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of the packaged gateway as people meet them. Screenshots go to {@code target/screenshots}. */
class BrowserIT extends InBrowser {

    @BeforeAll
    static void start() throws Exception {
        serve(home());
    }

    @Test
    void aComplaintIsMadeInFrenchByKeyboardAloneAndReadAsACase() throws Exception {
        try (BrowserContext context = context(Look.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/"));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
            String reference = complainByKeyboard(page);
            assertThat(reference).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
            openCase(page, reference);
            assertThat(page.locator("#narrative").innerText()).contains("Le vase est arrivé en morceaux.");
            assertThat(page.locator(".documents").innerText()).contains("photo du vase.txt");
            assertThat(page.locator("aside").innerText())
                    .contains("Zoé Lefèvre", "zoe.lefevre@example.fr", "FR-2025-8841", "129,90", "Un remboursement");
            evidenceLeadsToTheWordsItWasTakenFrom(page);
        }
    }

    private static void evidenceLeadsToTheWordsItWasTakenFrom(Page page) {
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Montant"));
        assertThat(row.innerText()).contains("129,90", "Texte");
        row.locator("a").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("mark:target").innerText()).contains("129,90");
    }

    @Test
    void aClerkTakesAComplaintAndFindsItByTheReferenceGivenOut() {
        try (BrowserContext context = context(Look.PHONE)) {
            Page page = context.newPage();
            page.navigate(at("/counter"));
            page.waitForSelector("#narrative:focus");
            page.keyboard().type("The ticket machine kept my card and nobody came.");
            page.click("#complaint button[type=submit]");
            page.waitForURL("**/sent/**");
            String reference = page.locator("#reference").innerText().strip();
            openCase(page, reference);
            page.navigate(at("/cases"));
            page.fill("#wanted", reference.replace("-", " ").toLowerCase(Locale.ROOT));
            page.keyboard().press("Enter");
            page.waitForURL("**/cases/" + reference);
            assertThat(page.locator("#narrative").innerText()).contains("kept my card");
        }
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndInASummaryThatLeadsThere() {
        try (BrowserContext context = context(Look.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/"));
            page.fill("#email", "pas-une-adresse");
            page.click("button[type=submit]");
            assertThat(page.locator("#email").inputValue()).isEqualTo("pas-une-adresse");
            assertThat(page.locator("#narrative").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(page.title()).startsWith("Erreur");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("summary");
            page.locator(".summary a").first().click();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("narrative");
        }
    }

    @Test
    void everyFieldHasAName() {
        try (BrowserContext context = context(Look.LIGHT)) {
            Page page = context.newPage();
            for (String path : List.of("/", "/counter")) {
                page.navigate(at(path));
                Locator fields = page.locator("input:not([type=hidden]), textarea, select");
                for (int i = 0; i < fields.count(); i++) {
                    assertThat((Integer) fields.nth(i).evaluate("field => field.labels.length"))
                            .isPositive();
                }
            }
        }
    }

    @Test
    void noPageIsWiderThanASmallPhoneOrBreaksItsOwnPolicy() {
        for (Look look : Look.values()) {
            try (BrowserContext context = context(look)) {
                List<String> complaints = new ArrayList<>();
                Page page = context.newPage();
                page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
                photographAll(page, look);
                assertThat(complaints)
                        .filteredOn(line -> !line.startsWith("verbose") && !line.contains("status of 4"))
                        .isEmpty();
            }
        }
    }

    private static String complainByKeyboard(Page page) throws Exception {
        tabTo(page, "#narrative");
        page.keyboard().type("Le vase est arrivé en morceaux. Je l’ai payé 129,90 € et je voudrais être remboursée.");
        tabTo(page, "#reference");
        page.keyboard().type("FR-2025-8841");
        tabTo(page, "#remedy");
        page.keyboard().type("Un rem");
        tabTo(page, "#files");
        page.setInputFiles("#files", photo()); // the chooser is the system's own window, which no page drives
        tabTo(page, "#name");
        page.keyboard().type("Zoé Lefèvre");
        tabTo(page, "#email");
        page.keyboard().type("zoe.lefevre@example.fr");
        page.keyboard().press("Enter");
        page.waitForURL("**/sent/**");
        return page.locator("#reference").innerText().strip();
    }

    private static Path photo() throws Exception {
        Path photo = folder.resolve("photo du vase.txt");
        return Files.write(photo, "Ceci tient lieu de photo.".getBytes(StandardCharsets.UTF_8));
    }

    /** The case is made a moment after the complaint was taken. */
    private static void openCase(Page page, String reference) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (page.navigate(at("/cases/" + reference)).status() != 200 && System.nanoTime() < end) {
            page.waitForTimeout(200);
        }
    }

    private static void photographAll(Page page, Look look) {
        page.navigate(at("/"));
        photograph(page, look, "form");
        page.fill("#email", "pas-une-adresse");
        page.click("button[type=submit]");
        photograph(page, look, "form-wrong");
        page.fill(
                "#narrative",
                "Le vase FR-2025-8841 est arrivé en morceaux.\n\nJe l’avais commandé pour un "
                        + "anniversaire, et personne ne répond au téléphone depuis trois jours.");
        page.fill("#email", "zoe.lefevre@example.fr");
        page.fill("#name", "Zoé Lefèvre");
        page.click("button[type=submit]");
        photograph(page, look, "sent");
        String reference = page.locator("#reference").innerText().strip();
        openCase(page, reference);
        photograph(page, look, "case");
        for (String path : List.of("cases", "counter", "login", "nowhere")) {
            page.navigate(at("/" + path));
            photograph(page, look, path);
        }
    }

    private static void photograph(Page page, Look look, String name) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(look.width());
        assertThat(bytes(page)).as(name).isLessThan(60_000);
        photograph(page, name + "-" + look.name().toLowerCase(Locale.ROOT));
    }

    private static BrowserContext context(Look look) {
        return context(new Browser.NewContextOptions()
                .setLocale(look == Look.PHONE ? "en-GB" : "fr-FR")
                .setColorScheme(look == Look.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(look.width(), 800));
    }

    private enum Look {
        LIGHT(1200),
        DARK(1200),
        PHONE(360);

        private final int width;

        Look(int width) {
            this.width = width;
        }

        int width() {
            return width;
        }
    }
}
