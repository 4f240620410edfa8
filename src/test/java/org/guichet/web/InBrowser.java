package org.guichet.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * What tests of pages share: the machine's browser, and in front of it the packaged gateway of one class with the delivered
 * configuration. A class calls {@link #serve} once; pictures go to {@code target/screenshots}.
 */
abstract class InBrowser {

    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Of what a page is to show; longer means that it never will. */
    static final int PATIENCE_MILLIS = 20_000;

    @TempDir
    static Path folder;

    static GatewayProcess gateway;
    static Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        gateway = null;
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBoth() throws InterruptedException {
        if (gateway != null) {
            gateway.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    /** The delivered configuration and routes, to be changed before {@link #serve}. */
    static Path home() throws IOException {
        return Homes.delivered(Files.createDirectory(folder.resolve("home")));
    }

    static void serve(Path home) throws Exception {
        gateway = GatewayProcess.start(home);
    }

    static String at(String path) {
        return gateway.at(path).toString();
    }

    static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** By the keyboard alone. */
    static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    /** Of a French reader. */
    static BrowserContext context(int width, ColorScheme scheme) {
        return context(options(width, scheme));
    }

    /** The same with a way past the pages' policy for what the tests themselves run in them, such as axe-core. */
    static BrowserContext scripted(int width, ColorScheme scheme) {
        return context(options(width, scheme).setBypassCSP(true));
    }

    static BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setColorScheme(scheme)
                .setViewportSize(width, 900);
    }

    /**
     * Everything that the page is made of, as it came over the wire; each address once, since the counter fetches what it is
     * made of again in order to keep it.
     */
    static long bytes(Page page) {
        return ((Number) page.evaluate("[...new Map([...performance.getEntriesByType('navigation'), "
                        + "...performance.getEntriesByType('resource')]"
                        + ".map(one => [one.name, one.encodedBodySize])).values()]"
                        + ".reduce((sum, size) => sum + size, 0)"))
                .longValue();
    }
}
