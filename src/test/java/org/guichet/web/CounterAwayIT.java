package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counter on a tablet whose connection comes and goes, with staff who sign in. */
class CounterAwayIT extends InBrowser {

    private static final String TOKEN = "a-staff-token-of-the-test-0123456789";

    private BrowserContext context;
    private Page page;
    private boolean away;

    @BeforeAll
    static void start() throws Exception {
        Path home = home();
        Path settings = home.resolve("config/guichet.yaml");
        String delivered = Files.readString(settings);
        assertThat(delivered).contains("  staffTokens: []");
        Path token = Files.writeString(folder.resolve("token"), TOKEN);
        Files.writeString(
                settings, delivered.replace("  staffTokens: []", "  staffTokens: [\"${file:" + token + "}\"]"));
        serve(home);
    }

    @BeforeEach
    void signIn() {
        context = context(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setHasTouch(true)
                .setViewportSize(1024, 900));
        page = context.newPage();
        signIn("/counter");
    }

    @AfterEach
    void close() {
        context.close();
        if (away) {
            gateway.start();
        }
    }

    /** Nobody answers any more: what the tablet sees of a cable that is pulled. A browser's own switch spares its workers. */
    private void cut() throws InterruptedException {
        away = true;
        gateway.kill();
    }

    private void back() {
        gateway.start();
        away = false;
    }

    private void signIn(String where) {
        page.navigate(at(where));
        page.waitForURL("**/login**");
        page.fill("#token", TOKEN);
        page.fill("#name", "Nadia Invented");
        page.press("#name", "Enter");
        page.waitForURL("**" + where);
    }

    private void openCounterUntilKept() {
        page.navigate(at("/counter"));
        page.waitForSelector("#complaint[data-kept]");
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
    void thePageOpensWithoutAConnectionAndWhatIsTypedThereIsOneCase() throws Exception {
        openCounterUntilKept();
        cut();
        page.reload();
        assertThat(page.locator("#draft").innerText()).contains("Pas de connexion");
        assertThat(page.locator("#wanted").count())
                .as("nobody can be looked for")
                .isZero();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("narrative");
        page.keyboard().type("Le tapis roulant a happé mon sac.");
        tabTo(page, "#name");
        page.keyboard().type("Aïcha Benali");
        photograph(page, "counter-away");

        page.reload();
        assertThat(page.locator("#narrative").inputValue()).isEqualTo("Le tapis roulant a happé mon sac.");
        assertThat(page.locator("#name").inputValue()).isEqualTo("Aïcha Benali");
        page.locator("#name").press("Control+Enter");
        page.waitForSelector("text=Tout est gardé ici");
        back();
        waitForCase("tapis roulant");
        assertThat(page.evaluate("localStorage.length"))
                .as("nothing is left on the device")
                .isEqualTo(0);
    }

    @Test
    void twoComplaintsTakenWithTheSameKeptPageAreTwoCases() throws Exception {
        openCounterUntilKept();
        for (String words : List.of("La borne est muette.", "La borne est aveugle.")) {
            cut();
            page.navigate(at("/counter"));
            page.waitForSelector("#narrative:focus");
            assertThat(page.locator("#complaint").getAttribute("data-shell")).isEqualTo("true");
            page.keyboard().type(words);
            back();
            page.keyboard().press("Control+Enter");
            waitForCase(words);
        }
    }

    @Test
    void aKeepingThatBrokeOffLeavesWhatWasKeptBefore() throws Exception {
        openCounterUntilKept();
        page.evaluate(
                "() => caches.open('guichet-counter-9')"
                        + ".then(begun => begun.put('/static/counter.js', new Response('a newer script, whose page never came')))");
        cut();
        page.reload();
        assertThat(page.locator("#draft").innerText()).contains("Pas de connexion");
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
}
