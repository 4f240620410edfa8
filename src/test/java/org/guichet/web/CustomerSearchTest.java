package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.guichet.channel.http.SpoolLimits;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerSearchTest {

    private static final String TOKEN = "not-a-real-token-of-staff";
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    Path spool;

    @Test
    void letsPeopleSearchAndStopsWhoReadsEverybodyOut() {
        AtomicLong nanos = new AtomicLong();
        CustomerSearch search = new CustomerSearch(new InMemoryCaseStore(), nanos::get);
        for (int i = 0; i < 120; i++) {
            assertThat(search.mayAsk()).isTrue();
        }
        assertThat(search.mayAsk()).isFalse();
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(search.mayAsk()).isTrue();
    }

    @Test
    void tellsNobodyButStaffWhoHasComplained() throws Exception {
        try (TestGateway gateway =
                TestGateway.start(spool, SpoolLimits.DEFAULT, new Access(List.of(), List.of(TOKEN), false))) {
            Browser browser = new Browser(gateway);
            byte[] wanted = "wanted=Lef%C3%A8vre".getBytes(StandardCharsets.UTF_8);
            assertThat(browser.post("/counter/find", FORM, wanted).statusCode()).isEqualTo(401);
            HttpResponse<String> person = browser.post("/counter/find", FORM, wanted, "Accept", "text/html");
            assertThat(person.statusCode()).isEqualTo(303);
            assertThat(person.headers().firstValue("location"))
                    .hasValueSatisfying(to -> assertThat(to).startsWith("/login"));
            HttpResponse<String> foreign = browser.post(
                    "/counter/find", FORM, wanted, "Authorization", "Bearer " + TOKEN, "Sec-Fetch-Site", "cross-site");
            assertThat(foreign.statusCode()).isEqualTo(403);
            HttpResponse<String> staff = browser.post(
                    "/counter/find", FORM, wanted, "Authorization", "Bearer " + TOKEN, "Accept-Language", "en");
            assertThat(staff.statusCode()).isEqualTo(200);
            assertThat(staff.body()).contains("Nobody was found", "value=\"Lefèvre\"");
        }
    }

    @Test
    void onlyTheCountersPagesMayRunAScript() throws Exception {
        try (TestGateway gateway = TestGateway.open(spool)) {
            Browser browser = new Browser(gateway);
            assertThat(policy(browser, "/counter"))
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            for (String path : List.of("/", "/cases", "/login", "/counterfeit", "/static/counter.js")) {
                assertThat(policy(browser, path)).as(path).doesNotContain("script-src");
            }
        }
    }

    private static String policy(Browser browser, String path) {
        return browser.get(path).headers().firstValue("content-security-policy").orElseThrow();
    }
}
