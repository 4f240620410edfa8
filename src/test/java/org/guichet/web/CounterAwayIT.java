package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counter on a tablet whose connection comes and goes, with staff who sign in. */
class CounterAwayIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String TOKEN = "a-staff-token-of-the-test-0123456789";

    /** The page, its style, its script and its picture. */
    private static final String IS_KEPT =
            "() => caches.open('guichet-counter-1').then(kept => kept.keys()).then(keys => keys.length === 4)";

    @TempDir
    static Path folder;

    private static GatewayProcess gateway;
    private static Chromium chromium;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        Path home = Homes.delivered(Files.createDirectory(folder.resolve("home")));
        Path settings = home.resolve("config/guichet.yaml");
        String delivered = Files.readString(settings);
        assertThat(delivered).contains("  staffTokens: []");
        Path token = Files.writeString(folder.resolve("token"), TOKEN);
        Files.writeString(
                settings, delivered.replace("  staffTokens: []", "  staffTokens: [\"${file:" + token + "}\"]"));
        gateway = GatewayProcess.start(home);
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

    @BeforeEach
    void signIn() {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("fr-FR")
                        .setHasTouch(true)
                        .setViewportSize(1024, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        signIn("/counter");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void signIn(String where) {
        page.navigate(gateway.at(where).toString());
        page.waitForURL("**/login**");
        page.fill("#token", TOKEN);
        page.fill("#name", "Nadia Invented");
        page.press("#name", "Enter");
        page.waitForURL("**" + where);
    }

    private void openCounterUntilKept() {
        page.navigate(gateway.at("/counter").toString());
        page.waitForFunction(IS_KEPT);
    }

    private Number casesSaying(String words) {
        return (Number) page.evaluate(
                "words => fetch('/api/v1/cases?since=0&limit=100').then(answer => answer.json())"
                        + ".then(all => all.cases.filter(one => one.narrative.includes(words)).length)",
                words);
    }

    private void waitForCase(String words) {
        page.waitForURL("**/sent/**");
        page.waitForSelector("#promised");
        assertThat(casesSaying(words)).isEqualTo(1);
    }

    @Test
    void thePageOpensWithoutAConnectionAndWhatIsTypedThereIsOneCase() {
        openCounterUntilKept();
        context.setOffline(true);
        page.reload();
        assertThat(page.locator("#draft").innerText()).contains("Pas de connexion");
        assertThat(page.locator("#wanted").count())
                .as("nobody can be looked for")
                .isZero();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("narrative");
        page.keyboard().type("Le tapis roulant a happé mon sac.");
        tabTo("name");
        page.keyboard().type("Aïcha Benali");
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("counter-away.png")));

        page.reload();
        assertThat(page.locator("#narrative").inputValue()).isEqualTo("Le tapis roulant a happé mon sac.");
        assertThat(page.locator("#name").inputValue()).isEqualTo("Aïcha Benali");
        page.locator("#name").press("Control+Enter");
        page.waitForSelector("text=Tout est gardé ici");
        context.setOffline(false);
        waitForCase("tapis roulant");
        assertThat(page.evaluate("localStorage.length"))
                .as("nothing is left on the device")
                .isEqualTo(0);
    }

    @Test
    void twoComplaintsTakenWithTheSameKeptPageAreTwoCases() {
        openCounterUntilKept();
        for (String words : List.of("La borne est muette.", "La borne est aveugle.")) {
            context.setOffline(true);
            page.navigate(gateway.at("/counter").toString());
            page.keyboard().type(words);
            context.setOffline(false);
            page.keyboard().press("Control+Enter");
            waitForCase(words);
        }
    }

    @Test
    void whatIsKeptNamesNobodyAndHasNoToken() {
        openCounterUntilKept();
        String kept = (String) page.evaluate("() => caches.match('/counter/shell').then(shell => shell.text())");

        assertThat(kept).contains("<input type=\"hidden\" name=\"token\" value=\"\">");
        assertThat(kept).doesNotContain("Nadia", "/logout", TOKEN);
        String policy = (String) page.evaluate(
                "() => caches.match('/counter/shell').then(shell => shell.headers.get('content-security-policy'))");
        assertThat(policy).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
    }

    @Test
    void aGatewayThatIsGoneIsWaitedFor() throws Exception {
        openCounterUntilKept();
        gateway.kill();
        try {
            page.navigate(gateway.at("/counter").toString());
            page.locator("#narrative").fill("Le guichet automatique est en panne.");
            page.locator("#narrative").press("Control+Enter");
            page.waitForTimeout(1_500);
            assertThat(page.locator("#draft").innerText()).contains("Tout est gardé ici");
        } finally {
            gateway.start();
        }
        waitForCase("automatique est en panne");
    }

    @Test
    void aSessionThatEndedLosesNoDraft() {
        openCounterUntilKept();
        page.keyboard().type("La file d'attente ne finit pas.");
        context.clearCookies();
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/login**");
        page.fill("#token", TOKEN);
        page.press("#token", "Enter");
        page.waitForURL("**/counter");
        assertThat(page.locator("#narrative").inputValue()).isEqualTo("La file d'attente ne finit pas.");
        page.locator("#narrative").press("Control+Enter");
        waitForCase("file d'attente");
    }

    @Test
    void loggingOutTakesEverythingFromTheDevice() {
        openCounterUntilKept();
        page.keyboard().type("Un brouillon qui ne regarde personne.");
        page.waitForFunction("() => localStorage.length === 1");
        page.click("form[action='/logout'] button");
        page.waitForURL("**/login");
        page.waitForFunction("() => localStorage.length === 0");
        page.waitForFunction("() => caches.keys().then(keys => keys.length === 0)");
        page.waitForFunction("() => navigator.serviceWorker.getRegistrations().then(workers => workers.length === 0)");
    }

    @Test
    void anOldDraftIsNobodysBusinessAnyMore() {
        openCounterUntilKept();
        page.evaluate("() => localStorage.setItem('guichet.counter.draft', JSON.stringify("
                + "{at: Date.now() - 13 * 3600 * 1000, fields: {narrative: 'Hier', token: 'x'}}))");
        page.reload();
        assertThat(page.locator("#narrative").inputValue()).isEmpty();
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    private void tabTo(String id) {
        for (int i = 0; i < 60; i++) {
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + id);
    }
}
