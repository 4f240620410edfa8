package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A case as whoever settles it reads it. Screenshots go to {@code target/screenshots}. */
class CasePageIT extends InBrowser {

    /** Everything that HTML of a mail could try, around a sentence that somebody means. */
    private static final String HOSTILE = """
            From: Zoé Lefèvre <zoe.lefevre@example.fr>
            To: support@example.org
            Subject: Commande 40117728 cassée
            Message-ID: <hostile-1@example.fr>
            Date: Mon, 2 Nov 2026 09:00:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: text/html; charset=utf-8

            <html><head><meta http-equiv="refresh" content="0;url=http://192.0.2.1/gone">
            <base href="http://192.0.2.1/"><link rel="stylesheet" href="http://192.0.2.1/a.css">
            <style>@import url(http://192.0.2.1/b.css); body{background:url(http://192.0.2.1/c.png)}</style></head>
            <body onload="parent.pwned=1" style="background-image:url(http://192.0.2.1/d.png)">
            <script>parent.pwned = 1; document.title = 'pwned'</script>
            <p style="color:#a00">Bonjour, la lampe de ma commande 40117728 est arrivée <b>cassée</b>.</p>
            <p>Je demande le remboursement de 129,90 €. Appelez-moi au 06 39 98 12 34.</p>
            <img src="http://192.0.2.1/track.gif" alt="logo"><img src="cid:lamp@x" alt="la lampe">
            <img src=x onerror="parent.pwned=1"><svg onload="parent.pwned=1"><a href="javascript:1">s</a></svg>
            <a href="javascript:parent.pwned=1">ici</a> <a href="http://192.0.2.1/phish" target="_top">votre banque</a>
            <form action="http://192.0.2.1/steal"><input name="q" autofocus><button>Envoyer</button></form>
            <iframe src="http://192.0.2.1/frame"></iframe><object data="http://192.0.2.1/o"></object>
            <video src="http://192.0.2.1/v" autoplay></video>
            <div style="background:u\\72l(http://192.0.2.1/e.png)">caché</div></body></html>
            --b
            Content-Type: image/png
            Content-ID: <lamp@x>
            Content-Transfer-Encoding: base64

            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
            --b--
            """;

    private static final String CALL = """
            WEBVTT

            00:00:00.000 --> 00:00:04.000
            <v Agent>Service clients, bonjour.

            00:00:04.500 --> 00:00:12.000
            <v Customer>Bonjour, ma box ne marche plus depuis mardi. C'est le contrat 77120934.

            00:00:12.200 --> 00:00:12.400
            <v Agent>Que souhaitez-vous ?

            00:00:12.500 --> 00:00:18.000
            <v Customer>Je veux être remboursée de 39,90 euros.
            """;

    private static String mail;
    private static String call;
    private static String letter;

    @BeforeAll
    static void start() throws Exception {
        Path home = home();
        serve(home);
        drop(
                home.resolve("inbox/scans"),
                "lettre.pdf",
                Files.readAllBytes(Path.of("src/samples/scanned-mail/chaudiere-en-panne.pdf")));
        drop(home.resolve("inbox/calls"), "appel.vtt", CALL.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        mail = reference(gateway.post("/api/v1/mail", "message/rfc822", HOSTILE.replace("\n", "\r\n")));
        call = caseOf("phone-call");
        letter = caseOf("scanned-mail");
    }

    @Test
    void aHostileMailShowsItsWordsDoesNothingAndLoadsNothing() {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            List<String> dialogs = new ArrayList<>();
            page.onDialog(dialog -> dialogs.add(dialog.message()));
            page.navigate(at("/cases/" + mail));
            assertThat(page.locator("#narrative").innerText()).contains("arrivée cassée");
            assertThat(page.locator("iframe").count())
                    .as("nothing before somebody asks")
                    .isZero();

            page.locator(".laid-out summary").press("Enter");
            page.waitForSelector(".laid-out iframe");
            assertThat(page.locator(".laid-out iframe").getAttribute("sandbox")).isEmpty();
            Frame shown = frame(page);
            shown.waitForSelector("text=remboursement");
            assertThat(shown.locator("body").innerText()).contains("la lampe de ma commande", "[logo]", "votre banque");
            assertThat(shown.locator("script, form, input, iframe, object, video, svg, link, base, meta[http-equiv]")
                            .count())
                    .isZero();
            assertThat(shown.locator("a[href], [onload], [onerror]").count()).isZero();
            assertThat(shown.locator("img").count()).isEqualTo(1);
            assertThat(shown.locator("img").getAttribute("src")).startsWith("data:image/png;base64,");
            assertThat(shown.locator("a[title='http://192.0.2.1/phish']").count())
                    .isEqualTo(1);
            page.waitForTimeout(500);
            assertThat(asked).allMatch(url -> url.startsWith(at("/")) || url.startsWith("data:"));
            assertThat(page.evaluate("window.pwned === undefined")).isEqualTo(true);
            assertThat(dialogs).isEmpty();
            photograph(page, "case-mail-laid-out");
        }
    }

    @Test
    void theFramesOwnPageHasNoRightsEvenAlone() throws Exception {
        String contact = CaseJson.readTree(gateway.get("/api/v1/cases/" + mail).body())
                .at("/contacts/0/id")
                .asText();
        HttpResponse<String> alone = gateway.get("/cases/" + mail + "/mail/" + contact);
        assertThat(alone.headers().allValues("content-security-policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox", "img-src data:", "frame-ancestors 'self'")
                .doesNotContain("allow-", "script-src");
        assertThat(alone.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(alone.body()).doesNotContain("<script", "onerror", "javascript:", "url(");
        HttpResponse<String> none = gateway.get("/cases/" + call + "/mail/" + contact);
        assertThat(none.statusCode()).isEqualTo(404);
    }

    @Test
    void aValueLightsUpItsWordsOnHoverAndFocusAndLeadsThere() {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/cases/" + mail));
            Locator amount = page.locator("aside a.taken[href='#from-amounts-0']");
            assertThat(amount.innerText()).contains("129,90");
            Locator words = page.locator("mark[data-at='" + amount.getAttribute("data-at") + "']");
            assertThat(words.innerText()).contains("129,90");
            assertThat(isLit(words)).isFalse();
            amount.hover();
            assertThat(isLit(words)).isTrue();
            page.locator("h1").hover();
            assertThat(isLit(words)).isFalse();
            amount.focus();
            assertThat(isLit(words)).isTrue();
            photograph(page, "case-mail-lit");
            page.keyboard().press("Enter");
            assertThat(page.locator("mark:target").innerText()).contains("129,90");
            page.locator("h1").hover();
            words.hover();
            assertThat(isLit(amount)).as("and the value for its words").isTrue();
        }
    }

    @Test
    void theTurnsOfACallHaveSpeakerAndTime() {
        try (BrowserContext context = context(1200, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(at("/cases/" + call));
            Locator turns = page.locator(".part");
            assertThat(turns.count()).isEqualTo(4);
            assertThat(turns.nth(0).innerText()).contains("Agent", "0:00");
            assertThat(turns.nth(1).innerText()).contains("0:04", "77120934");
            photograph(page, "case-call-dark");
        }
    }

    @Test
    void aPageOfALetterStandsBesideItsText() {
        try (BrowserContext context = context(1200, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at("/cases/" + letter));
            Locator image = page.locator(".sheet .page img").first();
            image.scrollIntoViewIfNeeded();
            page.waitForFunction("() => document.querySelector('.sheet .page img').complete");
            assertThat((Integer) image.evaluate("one => one.naturalWidth")).isGreaterThan(300);
            double text = page.locator(".sheet .said").first().boundingBox().x;
            assertThat(text).isGreaterThan(image.boundingBox().x + image.boundingBox().width - 1);
            photograph(page, "case-letter");
        }
    }

    @Test
    void everyKindOfCaseIsReadableOnAPhoneAndAloud() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (String reference : List.of(mail, call, letter)) {
                try (BrowserContext context = scripted(360, scheme)) {
                    Page page = context.newPage();
                    page.navigate(at("/cases/" + reference));
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(360);
                    Accessibility.assertNothingSerious(page, "case " + reference + " " + scheme);
                    photograph(
                            page,
                            "case-phone-"
                                    + (reference.equals(mail) ? "mail" : reference.equals(call) ? "call" : "letter")
                                    + "-" + scheme.name().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static boolean isLit(Locator one) {
        return (Boolean) one.evaluate("one => one.classList.contains('lit')");
    }

    private static Frame frame(Page page) {
        return page.frames().stream()
                .filter(frame -> frame.url().contains("/mail/"))
                .findFirst()
                .orElseGet(() -> {
                    page.waitForTimeout(500);
                    return page.frames().get(page.frames().size() - 1);
                });
    }

    private static void drop(Path inbox, String name, byte[] content) throws Exception {
        Files.createDirectories(inbox);
        Files.write(inbox.resolve("." + name), content);
        Files.move(inbox.resolve("." + name), inbox.resolve(name));
    }

    private static String reference(HttpResponse<String> taken) throws Exception {
        String reference = CaseJson.readTree(taken.body()).path("reference").asText();
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> gateway.get("/api/v1/cases/" + reference).statusCode() == 200);
        return reference;
    }

    private static String caseOf(String kind) {
        List<String> found = new ArrayList<>();
        Awaitility.await().atMost(java.time.Duration.ofSeconds(90)).until(() -> {
            CaseJson.readTree(gateway.get("/api/v1/cases?since=0&limit=100").body())
                    .path("cases")
                    .forEach(one -> {
                        if (one.at("/contacts/0/kind").asText().equals(kind)) {
                            found.add(one.path("reference").asText());
                        }
                    });
            return !found.isEmpty();
        });
        return found.get(0);
    }
}
