package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.awaitility.Awaitility;
import org.guichet.cases.Case;
import org.guichet.cases.Evidence;
import org.guichet.cases.Review;
import org.guichet.config.Configuration;
import org.guichet.gateway.Gateway;
import org.guichet.samples.ScanSamples;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that could not be read are in front of somebody, and what they type becomes part of the case. */
class ReviewIT {

    private static final String LETTER = """
            Jane Invented
            1 Nowhere Street
            Leeds LS1 4AP

            Dear Sir or Madam,

            The kettle of order 40117728 leaks and has twice tripped the fuse, please see the next page.
            """;

    @TempDir
    private Path home;

    private Gateway gateway;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void dropALetterWithAPageThatCannotBeRead() throws Exception {
        Homes.delivered(home);
        gateway = Gateway.start(home, Configuration.load(home.resolve("config")).listeningOn("127.0.0.1", 0), "test");
        byte[] pdf = PdfPages.withBrokenImage(ScanSamples.withTextLayer(LETTER), 800, 1100, COSName.JPX_DECODE);
        Path folder = Files.createDirectories(home.resolve("inbox/scans"));
        Files.write(folder.resolve(".letter.pdf"), pdf);
        Files.move(folder.resolve(".letter.pdf"), folder.resolve("letter.pdf"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> gateway.store().toReview(2, 0, one -> one).size() == 1);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void whatAPersonTypesBecomesARevisionByAPerson() throws Exception {
        Case before = onlyCase();
        String contact = before.firstContact().id().toString();
        assertThat(before.handling().flags()).contains(Review.UNREADABLE_PAGE);
        assertThat(get("/reviews").body())
                .contains(before.identity().reference().value());
        assertThat(get(before, "").body()).contains("/pages/" + contact + "/2/image");

        HttpResponse<String> kept =
                post(before, contact, "I want a refund of £49.50.\n\nYours faithfully\n\nJane Invented");

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.headers().firstValue("location")).contains("/reviews");
        Case now = onlyCase();
        assertThat(now.identity().revision()).isEqualTo(before.identity().revision() + 1);
        assertThat(now.firstContact().pages().get(1).text()).startsWith("I want a refund");
        assertThat(now.substance().narrative()).contains("twice tripped").endsWith("a refund of £49.50.");
        assertThat(now.substance().amounts()).extracting("value").containsExactly("49.50");
        assertThat(by(now, "/amounts/0")).isEqualTo("person");
        assertThat(by(now, "/references/0")).isNotEqualTo("person");
        assertThat(by(now, "/contacts/0/pages/1/text")).isEqualTo("person");
        assertThat(now.handling().flags()).doesNotContain(Review.UNREADABLE_PAGE);
        assertThat(gateway.store().toReview(2, 0, one -> one)).isEmpty();
    }

    @Test
    void theImageOfAPageIsShownUprightAndSmall() throws Exception {
        Case before = onlyCase();
        URI image = gateway.base()
                .resolve("/api/v1/cases/" + before.identity().reference() + "/pages/"
                        + before.firstContact().id() + "/1/image");
        HttpResponse<byte[]> shown = client.send(HttpRequest.newBuilder(image).build(), BodyHandlers.ofByteArray());

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(shown.body()).startsWith(0xFF, 0xD8).hasSizeLessThan(1 << 20);
    }

    private static String by(Case of, String pointer) {
        Evidence found = Objects.requireNonNull(of.evidence().get(pointer), pointer);
        return found.by();
    }

    private Case onlyCase() {
        return gateway.store().newest(1, 0, one -> one).get(0);
    }

    private HttpResponse<String> get(Case of, String query) throws Exception {
        return get("/reviews/" + of.identity().reference() + query);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(gateway.base().resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Case of, String contact, String text) throws Exception {
        String form = "contact=" + contact + "&page=2&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        URI to = gateway.base().resolve("/reviews/" + of.identity().reference());
        return client.send(
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
