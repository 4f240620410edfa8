package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The counter as a clerk works it, with a person standing there. Screenshots go to {@code target/screenshots}. */
class CounterIT extends InBrowser {

    private static final int TOUCH_PIXELS = 44; // WCAG 2.2, 2.5.5

    @BeforeAll
    static void start() throws Exception {
        serve(home());
    }

    @Test
    void aCaseIsTakenInFrenchWithTheKeyboardAloneAndItsSlipPrinted() throws Exception {
        try (BrowserContext context = context(1200, false)) {
            Page page = context.newPage();
            page.navigate(at("/counter"));
            page.waitForSelector("#narrative:focus"); // else the first letter may be typed nowhere
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("narrative");
            assertThat(page.locator("#discard").isVisible()).isFalse();
            page.keyboard()
                    .type("La machine a avalé ma carte et personne n'est venu. Je veux être remboursée de 40 €.");
            tabTo(page, "#name");
            page.keyboard().type("Aïcha Benali");
            tabTo(page, "#phone");
            page.keyboard().type("06 39 98 41 07");
            tabTo(page, "#immediateAction");
            page.keyboard().type("Carte rendue au guichet.");
            tabTo(page, "#staff");
            page.keyboard().type("Nadia");
            assertThat(page.locator("#discard").isVisible()).isTrue();
            photograph(page, "counter-filled");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/sent/**");
            page.waitForSelector("#promised");
            String reference = page.locator("#reference").innerText().strip();
            String promised = page.locator("#promised").innerText().strip();
            photograph(page, "counter-slip");
            assertThat(page.evaluate("document.activeElement.id"))
                    .as("Enter prints")
                    .isEqualTo("print");

            String slip = printed(page);
            assertThat(slip).contains(reference, promised, "Carte rendue au guichet.", "Guichet");
            assertThat(slip).doesNotContain("avalé", "Personne suivante", "English");

            JsonNode taken = caseOf(reference);
            assertThat(taken.path("promisedBy").asText()).isNotEmpty();
            assertThat(taken.at("/immediateAction/0/what").asText()).isEqualTo("Carte rendue au guichet.");
            assertThat(taken.at("/immediateAction/0/by").asText()).isEqualTo("Nadia");
            assertThat(taken.at("/contacts/0/mode").asText()).isEqualTo("oral");
        }
    }

    @Test
    void whoWasHereBeforeIsAskedNothingTwice() throws Exception {
        String first = take("Mon colis est arrivé ouvert.", "Émile Garnier", "06 39 98 55 21");
        try (BrowserContext context = context(1200, false)) {
            Page page = context.newPage();
            for (String wanted : List.of("garn emi", "0639985521", first.toLowerCase(java.util.Locale.ROOT))) {
                page.navigate(at("/counter"));
                tabTo(page, "#wanted");
                page.keyboard().type(wanted);
                page.keyboard().press("Enter");
                page.waitForURL("**/counter/find");
                assertThat(page.locator(".found").innerText()).as(wanted).contains("Émile Garnier", first);
            }
            photograph(page, "counter-found");
            page.keyboard().press("Tab"); // from the first answer, where the page begins
            page.keyboard().press("Enter");
            page.waitForURL("**/counter?case=**");
            assertThat(page.locator("#name").inputValue()).isEqualTo("Émile Garnier");
            assertThat(page.locator("#phone").inputValue()).isEqualTo("+33639985521");
            assertThat(page.locator("#reference").inputValue()).isEqualTo(first);
            page.locator("#narrative").focus();
            page.keyboard().type("Toujours pas de réponse.");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/sent/**");
            Awaitility.await().untilAsserted(() -> assertThat(caseOf(first).path("contacts"))
                    .hasSize(2));
            assertThat(caseOf(first).at("/contacts/1/sameComplainant").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aSearchThatTellsNobodyOrFindsNobodySaysSo() {
        try (BrowserContext context = context(1200, false)) {
            Page page = context.newPage();
            page.navigate(at("/counter"));
            page.fill("#wanted", "z");
            page.press("#wanted", "Enter");
            page.waitForURL("**/counter/find");
            assertThat(page.locator(".found").innerText()).contains("Tapez quelques caractères de plus");
            page.fill("#wanted", "Wolfeschlegelsteinhausen");
            page.press("#wanted", "Enter");
            page.waitForSelector("text=Personne n’a été trouvé");
        }
    }

    @Test
    void aConnectionThatIsCutBeforeSendingLosesNothing() throws Exception {
        try (BrowserContext context = context(800, true)) {
            Page page = context.newPage();
            page.navigate(at("/counter"));
            page.waitForSelector("#narrative:focus");
            page.keyboard().type("Le guichet était fermé sans préavis.");
            page.setInputFiles("#photos", photo());
            context.setOffline(true);
            page.locator("#wanted").press("Control+Enter");
            page.waitForSelector("text=Pas de connexion");
            photograph(page, "counter-offline");
            assertThat(page.locator("#narrative").inputValue()).isEqualTo("Le guichet était fermé sans préavis.");
            context.setOffline(false);
            page.waitForURL("**/sent/**");
            page.waitForSelector("#promised");
            assertThat(casesSaying("sans préavis")).hasSize(1);
            JsonNode taken = caseOf(casesSaying("sans préavis").get(0));
            assertThat(taken.at("/contacts/0/attachments")).hasSize(1);
            assertThat(taken.at("/contacts/0/attachments/0/detectedType").asText())
                    .isEqualTo("image/png");
        }
    }

    @Test
    void anAnswerThatIsLostOnItsWayMakesNoSecondCase() throws Exception {
        try (BrowserContext context = context(800, true)) {
            Page page = context.newPage();
            AtomicInteger posts = new AtomicInteger();
            page.route(at("/counter"), route -> {
                if (route.request().method().equals("POST") && posts.incrementAndGet() == 1) {
                    route.fetch(); // the gateway has it, and its answer goes nowhere
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.navigate(at("/counter"));
            page.waitForSelector("#narrative:focus");
            page.keyboard().type("Le distributeur rend de la fausse monnaie.");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/sent/**");
            assertThat(posts.get()).isEqualTo(2);
            page.waitForSelector("#promised");
            assertThat(casesSaying("fausse monnaie")).hasSize(1);
        }
    }

    @Test
    void aDraftOutlivesItsPageAndIsGoneWhenSaved() {
        try (BrowserContext context = context(800, true)) {
            Page page = context.newPage();
            page.navigate(at("/counter"));
            page.waitForSelector("#narrative:focus");
            page.keyboard().type("La porte s'est refermée sur ma main.");
            page.fill("#name", "Zoé Lefèvre");
            page.check("input[value=written]");
            page.close();

            Page again = context.newPage();
            again.navigate(at("/counter"));
            assertThat(again.locator("#narrative").inputValue()).isEqualTo("La porte s'est refermée sur ma main.");
            assertThat(again.locator("#name").inputValue()).isEqualTo("Zoé Lefèvre");
            assertThat(again.isChecked("input[value=written]")).isTrue();
            assertThat(again.locator("#draft").innerText()).contains("pas encore enregistrée");
            again.click("#complaint button[type=submit]");
            again.waitForURL("**/sent/**");
            again.navigate(at("/counter"));
            assertThat(again.locator("#narrative").inputValue()).isEmpty();

            again.fill("#narrative", "Rien, finalement.");
            again.click("#discard");
            again.waitForURL("**/counter");
            assertThat(again.locator("#narrative").inputValue()).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsSaidWithTheScriptToo() {
        try (BrowserContext context = context(800, true)) {
            Page page = context.newPage();
            page.navigate(at("/counter"));
            page.waitForSelector("#narrative:focus");
            page.keyboard().type("Un courriel qui n'en est pas un.");
            page.fill("#email", "pas-une-adresse");
            page.click("#complaint button[type=submit]");
            page.waitForSelector("#summary");
            page.fill("#email", "zoe.lefevre@example.fr");
            page.click("#complaint button[type=submit]");
            page.waitForURL("**/sent/**");
        }
    }

    @Test
    void thePageWorksWithoutItsScript() {
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("en-GB"))) {
            Page page = context.newPage();
            page.navigate(at("/counter"));
            page.fill("#narrative", "The lift has been broken for a month.");
            page.click("#complaint button[type=submit]");
            assertThat(page.url()).contains("/sent/");
            page.waitForSelector("#promised");
            assertThat(page.locator(".slip").innerText()).contains("You will have an answer by");
        }
    }

    @Test
    void everyTargetOfATabletIsLargeEnoughForAFinger() throws Exception {
        take("Le quai est trop haut.", "Inès Caron", "06 39 98 11 30");
        try (BrowserContext context = context(360, true)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.navigate(at("/counter"));
            page.fill("#wanted", "Caron");
            page.press("#wanted", "Enter");
            page.waitForSelector(".found li");
            assertLargeEnough(page);
            photograph(page, "counter-phone");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            assertThat(page.locator("#photos").getAttribute("capture")).isEqualTo("environment");
            page.fill("#narrative", "Le quai est toujours trop haut.");
            page.click("#complaint button[type=submit]");
            page.waitForURL("**/sent/**");
            page.waitForSelector("#promised");
            assertLargeEnough(page);
            photograph(page, "counter-slip-phone");
            assertThat(complaints)
                    .filteredOn(line -> !line.startsWith("verbose"))
                    .isEmpty();
        }
    }

    @Test
    void nothingStandsInTheWayOfWhoReadsTheScreenAloud() throws Exception {
        take("Le portillon se referme trop vite.", "Anaïs Roche", "06 39 98 61 45");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setLocale("fr-FR")
                            .setColorScheme(scheme)
                            .setBypassCSP(true))) {
                context.setDefaultTimeout(PATIENCE_MILLIS);
                Page page = context.newPage();
                page.navigate(at("/counter"));
                Accessibility.assertNothingSerious(page, "counter " + scheme);
                page.fill("#wanted", "Roche");
                page.press("#wanted", "Enter");
                page.waitForSelector(".found li");
                Accessibility.assertNothingSerious(page, "found " + scheme);
                page.click(".found a.button.second");
                page.waitForSelector(".knows");
                page.fill("#email", "pas-une-adresse");
                page.click("#complaint button[type=submit]");
                page.waitForSelector("#summary");
                Accessibility.assertNothingSerious(page, "wrong " + scheme);
                page.fill("#narrative", "Le portillon se referme encore trop vite.");
                page.fill("#email", "");
                page.click("#complaint button[type=submit]");
                page.waitForURL("**/sent/**");
                page.waitForSelector("#promised");
                Accessibility.assertNothingSerious(page, "slip " + scheme);
            }
        }
    }

    private static void assertLargeEnough(Page page) {
        Locator targets = page.locator("main button:visible, main a.button:visible, main select:visible, "
                + "main textarea:visible, main input:visible:not([type=radio]), main .choices label:visible, "
                + ".languages a:visible");
        assertThat(targets.count()).isPositive();
        for (int i = 0; i < targets.count(); i++) {
            Locator target = targets.nth(i);
            assertThat(target.boundingBox().height)
                    .as(String.valueOf(target.evaluate("one => one.outerHTML.slice(0, 120)")))
                    .isGreaterThanOrEqualTo(TOUCH_PIXELS);
        }
    }

    /** As paper would show it. */
    private static String printed(Page page) throws Exception {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A5"));
        Files.write(SCREENSHOTS.resolve("counter-slip.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }

    private static Path photo() throws Exception {
        Path photo = folder.resolve("affiche.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        return photo;
    }

    /** A case of this person, taken before. */
    private static String take(String narrative, String name, String phone) throws Exception {
        String json = CaseJson.mapper()
                .createObjectNode()
                .put("narrative", narrative)
                .put("name", name)
                .put("phone", phone)
                .put("token", java.util.UUID.randomUUID().toString())
                .toString();
        String reference = CaseJson.readTree(
                        gateway.post("/counter", "application/json", json).body())
                .path("reference")
                .asText();
        Awaitility.await().until(() -> gateway.get("/api/v1/cases/" + reference).statusCode() == 200);
        return reference;
    }

    private static JsonNode caseOf(String reference) throws Exception {
        return CaseJson.readTree(gateway.get("/api/v1/cases/" + reference).body());
    }

    private static List<String> casesSaying(String words) throws Exception {
        List<String> found = new ArrayList<>();
        CaseJson.readTree(gateway.get("/api/v1/cases?since=0&limit=100").body())
                .path("cases")
                .forEach(one -> {
                    if (one.path("narrative").asText().contains(words)) {
                        found.add(one.path("reference").asText());
                    }
                });
        return found;
    }

    private static BrowserContext context(int width, boolean touch) {
        return context(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(width, 900));
    }
}
