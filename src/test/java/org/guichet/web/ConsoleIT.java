package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console as an operator works it. Screenshots go to {@code target/screenshots}. */
class ConsoleIT extends InBrowser {

    private static final int PAGE_BYTES = 150_000;
    private static final String SECRET = "not-a-real-secret";

    private static GreenMail mail;

    @BeforeAll
    static void start() throws Exception {
        serveMail(0, SECRET);
        Path home = home();
        Path settings = home.resolve("config/guichet.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace(
                                "subscribers: []",
                                "subscribers:\n  - {name: archive, kind: file, path: data/told.jsonl}"));
        Files.writeString(
                home.resolve("routes/channels/support-fr.yaml"),
                Homes.mailbox("support-fr", mail.getImap().getPort(), SECRET, 200));
        serve(home);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (mail != null) {
            mail.stop();
        }
    }

    @Test
    void aChannelIsSeenToFailWhenItsMailboxRefusesTheLoginAndToRecover() {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/console"));
            Locator channel = page.locator("[data-channel=support-fr]");
            page.waitForSelector("[data-channel=support-fr].good");
            serveMailAgain("changed by somebody");
            page.waitForSelector("[data-channel=support-fr].wrong");
            assertThat(channel.innerText()).contains("connexion refusée depuis");
            assertThat(page.locator("#verdict").innerText()).contains("demande votre attention");
            photograph(page, "console-login-refused");
            serveMailAgain(SECRET);
            page.waitForSelector("[data-channel=support-fr].good");
            assertThat(channel.innerText()).contains("en bonne santé");
        }
    }

    /** At the same address, for a user whose password is this one now. */
    private static void serveMailAgain(String password) {
        int port = mail.getImap().getPort();
        mail.stop();
        serveMail(port, password);
    }

    private static void serveMail(int port, String password) {
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        mail.setUser("support@example.org", "support", password);
    }

    @Test
    void aScanInQuarantineIsFoundItsReasonReadAndItIsReadAgain() throws Exception {
        Path inbox = Files.createDirectories(gateway.home().resolve("inbox/scans"));
        Files.write(inbox.resolve("lettre-illisible.pdf"), new byte[] {1, 2, 3, 0, 5, 6, 7, 0, 9});
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/console"));
            page.waitForSelector("[data-channel=scans] a:has-text('quarantaine')");
            page.click("[data-channel=scans] a:has-text('quarantaine')");
            page.waitForURL("**/console/quarantine?channel=scans");
            Locator row = page.locator(".rows li").filter(new Locator.FilterOptions().setHasText("lettre-illisible"));
            assertThat(row.innerText()).contains("Format inconnu");
            photograph(page, "console-quarantine");
            row.locator("a").click();
            page.waitForURL("**/console/arrivals/**");
            assertThat(page.locator("#why-held").innerText()).contains("Format inconnu", "no PDF");
            assertThat(page.locator(".preview").innerText()).contains("01 02 03 00");
            photograph(page, "console-arrival-quarantined");
            page.click("button[value=retry]");
            page.waitForURL("**done=retry");
            assertThat(page.locator(".done").innerText()).contains("relue");
            page.waitForSelector("#timeline li:has-text('Mise en quarantaine') ~ li:has-text('Mise en quarantaine')");
            assertThat(page.locator("#timeline").innerText()).contains("Relecture demandée", "par staff");
        }
    }

    @Test
    void oneMailIsFollowedFromItsArrivalToItsDelivery() throws Exception {
        gateway.post("/api/v1/mail", "message/rfc822", mail("follow-me@mail.example.org", "Colis perdu"));
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            Awaitility.await().until(() -> {
                page.navigate(at("/console"));
                page.fill("#wanted", "<follow-me@mail.example.org>");
                page.press("#wanted", "Enter");
                page.waitForLoadState();
                return page.url().contains("/console/arrivals/");
            });
            page.waitForSelector("#timeline li:has-text('Livrée à')");
            List<String> steps = page.locator("#timeline .title").allInnerTexts();
            assertThat(steps).anyMatch(step -> step.startsWith("Arrivée, conservée durablement"));
            assertThat(String.join("\n", steps))
                    .containsSubsequence(
                            "Arrivée", "Lue", "Normalisée", "Enregistrée comme dossier", "Livrée à archive");
            assertThat(page.locator(".preview").innerText()).contains("Subject: Colis perdu");
            photograph(page, "console-arrival-delivered");
            page.click("#state a");
            page.waitForURL("**/cases/**");
            assertThat(page.locator("#narrative").innerText()).contains("cassé");
        }
    }

    @Test
    void manyAreSetAsideAtOnceWithAReasonAndTheKeyboardAlone() throws Exception {
        for (int i = 0; i < 3; i++) {
            gateway.post("/api/v1/mail", "message/rfc822", mail("silent-" + i + "@mail.example.org", ""));
            Files.writeString(
                    Files.createDirectories(gateway.home().resolve("inbox/calls"))
                            .resolve("broken-" + i + ".json"),
                    "{\"turns\": [" + i);
        }
        awaitQuarantined("calls", 3);
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/console/quarantine?channel=calls"));
            tabTo(page, "#choose-all");
            page.keyboard().press("Space");
            assertThat(page.locator("input[name=arrival]:checked").count())
                    .isEqualTo(page.locator("input[name=arrival]").count());
            int chosen = page.locator("input[name=arrival]:checked").count();
            assertThat(chosen).isGreaterThanOrEqualTo(3);
            tabTo(page, "#why");
            page.keyboard().type("Essais de la plateforme");
            tabTo(page, "button[value=set-aside]");
            page.keyboard().press("Enter");
            page.waitForURL("**done=set-aside-many**");
            assertThat(page.locator(".done").innerText()).contains(chosen + " ont été écartées");
            assertThat(page.locator(".rows li").count()).isZero();
            page.navigate(at("/console/quarantine?state=set-aside&channel=calls"));
            assertThat(page.locator(".rows").innerText()).contains("Essais de la plateforme");
            photograph(page, "console-set-aside");
            page.navigate(at("/console/log"));
            assertThat(page.locator(".rows").innerText()).contains("staff", "Écartée", "Essais de la plateforme");
            photograph(page, "console-log");
        }
    }

    @Test
    void aReasonIsAskedForWhereOneIsNeeded() throws Exception {
        Files.writeString(
                Files.createDirectories(gateway.home().resolve("inbox/calls")).resolve("lonely.txt"), "  \n");
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            Awaitility.await().until(() -> {
                page.navigate(at("/console/quarantine?channel=calls"));
                return page.locator(".rows li:has-text('lonely.txt')").count() == 1;
            });
            page.locator(".rows li:has-text('lonely.txt') input").check();
            page.click("button[value=set-aside]");
            page.waitForURL("**done=reason-needed**");
            assertThat(page.locator(".rows li:has-text('lonely.txt')").count()).isEqualTo(1);
            page.locator(".rows li:has-text('lonely.txt') a").click();
            page.locator("summary:has-text('manque')").click();
            page.fill("[name='set.narrative']", "Le client dit que sa box ne marche plus.");
            page.fill("[name='set.phone']", "06 39 98 41 11");
            page.fill("#why-correct", "Réécouté");
            page.click("button[value=correct]");
            page.waitForSelector("#state a");
            assertThat(page.locator("#timeline").innerText()).contains("Corrigée", "Réécouté", "Valeurs indiquées");
            page.waitForSelector(
                    "#decide:not(:has(section))",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        }
    }

    @Test
    void aTranscriptThatIsBrokenIsEditedAndReadAndTheOriginalStays() throws Exception {
        Files.writeString(
                Files.createDirectories(gateway.home().resolve("inbox/calls")).resolve("cut.json"),
                "{\"turns\": [{\"speaker\": \"customer\", \"text\": \"Ma box 06 39 98 41 12 ne marche plus.\"}");
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            Awaitility.await().until(() -> {
                page.navigate(at("/console/quarantine?channel=calls"));
                return page.locator(".rows li:has-text('cut.json')").count() == 1;
            });
            page.locator(".rows li:has-text('cut.json') a").click();
            page.waitForURL("**/console/arrivals/**");
            page.locator("summary:has-text('copie')").click();
            String raw = page.inputValue("#copy");
            assertThat(raw).startsWith("{").endsWith("}");
            page.fill("#copy", raw + "]}");
            page.fill("#why-edit", "Fin perdue en route");
            photograph(page, "console-edit-copy");
            page.click("button[value=edit]");
            page.waitForSelector("#state a");
            assertThat(page.locator("#timeline").innerText()).contains("Corrigée", "Fin perdue en route");
            assertThat(page.locator(".preview").innerText()).isEqualTo(raw);
        }
    }

    @Test
    void whatComesAppearsWithoutReloadingAndWhatIsTypedStays() throws Exception {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/console/quarantine"));
            page.waitForSelector("#live.on");
            page.fill("#wanted", "je tape encore");
            page.evaluate("window.stays = true");
            Files.write(
                    Files.createDirectories(gateway.home().resolve("inbox/scans"))
                            .resolve("plus-tard.pdf"),
                    new byte[] {0, 1, 0, 1});
            page.waitForSelector(".rows li:has-text('plus-tard.pdf')");
            assertThat(page.evaluate("window.stays")).isEqualTo(true);
            assertThat(page.inputValue("#wanted")).isEqualTo("je tape encore");
        }
    }

    /** The other page stands for everybody else who looks: the server has told of the change, and tells of it once. */
    @Test
    void whatCameWhileTheLineWasDownAppearsWhenItIsBack() throws Exception {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page away = context.newPage();
            away.route("**/console/events", Route::abort);
            away.navigate(at("/console/quarantine"));
            Page other = context.newPage();
            other.navigate(at("/console/quarantine"));
            other.waitForSelector("#live.on");
            Files.write(
                    Files.createDirectories(gateway.home().resolve("inbox/scans"))
                            .resolve("entre-temps.pdf"),
                    new byte[] {0, 2, 0, 2});
            other.waitForSelector(".rows li:has-text('entre-temps.pdf')");
            assertThat(away.locator(".rows li:has-text('entre-temps.pdf')").count())
                    .isZero();
            away.unroute("**/console/events");
            away.waitForSelector(".rows li:has-text('entre-temps.pdf')");
        }
    }

    @Test
    void everyPageIsWholeWithoutAScript() {
        try (BrowserContext context =
                context(new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            for (String path : pages()) {
                assertThat(page.navigate(at(path)).status()).as(path).isEqualTo(200);
                assertThat(page.locator("h1").count()).as(path).isPositive();
                assertThat(page.locator(".tabs a").count()).as(path).isEqualTo(6);
            }
        }
    }

    @Test
    void noPageIsWiderThanASmallPhoneOrLargerThanItMayBeOrBreaksItsPolicy() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1200, 360)) {
                try (BrowserContext context = context(width, scheme)) {
                    List<String> complaints = new ArrayList<>();
                    Page page = context.newPage();
                    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
                    for (String path : pages()) {
                        page.navigate(at(path));
                        String name = path.substring(1).replaceAll("[^a-z]+", "-") + "-" + width + "-"
                                + scheme.name().toLowerCase(java.util.Locale.ROOT);
                        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                                .as(name)
                                .isLessThanOrEqualTo(width);
                        assertThat(bytes(page)).as(name).isLessThan(PAGE_BYTES);
                        photograph(page, name);
                    }
                    assertThat(complaints)
                            .filteredOn(line -> !line.startsWith("verbose"))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void axeFindsNothingSerious() throws Exception {
        Files.write(
                Files.createDirectories(gateway.home().resolve("inbox/scans")).resolve("pour-axe.pdf"),
                new byte[] {0, 7, 0, 1});
        awaitQuarantined("scans", 1);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = scripted(1200, scheme)) {
                Page page = context.newPage();
                for (String path : pages()) {
                    page.navigate(at(path));
                    Accessibility.assertNothingSerious(page, path + " " + scheme);
                }
                page.navigate(at("/console/quarantine?channel=scans"));
                page.locator(".rows a").first().click();
                page.waitForURL("**/console/arrivals/**");
                page.locator("summary").first().click();
                Accessibility.assertNothingSerious(page, "arrival " + scheme);
            }
        }
    }

    private static List<String> pages() {
        return List.of(
                "/console",
                "/console/quarantine",
                "/console/quarantine?state=set-aside",
                "/console/deliveries",
                "/console/reconciliation",
                "/console/log");
    }

    private static void awaitQuarantined(String channel, int least) {
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> CaseJson.readTree(gateway.get("/api/v1/quarantine?channel=" + channel)
                                        .body())
                                .path("arrivals")
                                .size()
                        >= least);
    }

    private static String mail(String id, String subject) {
        return "From: Zoe Lefevre <zoe.lefevre@example.fr>\r\nTo: support@example.org\r\nMessage-ID: <" + id
                + ">\r\nSubject: " + subject + "\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                + (subject.isEmpty() ? "" : "Bonjour, mon colis est arrivé cassé. Merci de me rembourser.\r\n");
    }
}
