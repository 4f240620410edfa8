package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.SpoolLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server that pipes its mail to {@code /api/v1/mail}. */
class MailPostTest {

    private static final String PATH = "/api/v1/mail";
    private static final String TYPE = "message/rfc822";

    @TempDir
    static Path spool;

    private static TestGateway gateway;
    private static Browser mta;

    @BeforeAll
    static void start() throws Exception {
        gateway = TestGateway.open(spool);
        mta = new Browser(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void makesACaseOfAMailAndGivesItsReference() throws Exception {
        byte[] mail = mail("The kettle leaks");
        HttpResponse<String> taken = mta.post(PATH, TYPE, mail);
        assertThat(taken.statusCode()).isEqualTo(201);
        JsonNode body = json(taken);
        assertThat(taken.headers().firstValue("location"))
                .contains(body.get("status").asText());
        JsonNode opened = json(mta.get("/api/v1/cases/" + body.get("reference").asText()));
        assertThat(opened.get("subject").asText()).isEqualTo("The kettle leaks");
        UUID arrival = UUID.fromString(body.get("arrival").asText());
        assertThat(gateway.store.raw(arrival).bytes()).isEqualTo(mail);
    }

    @Test
    void knowsTheSameBytesAgainThatAnMtaSendsWhenItSawNoAnswer() throws Exception {
        byte[] mail = mail("Sent twice");
        JsonNode first = json(mta.post(PATH, TYPE, mail));
        HttpResponse<String> again = mta.post(PATH, TYPE, mail);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("arrival")).isEqualTo(first.get("arrival"));
        assertThat(json(again).get("repeated").asBoolean()).isTrue();
        assertThat(json(mta.post(PATH, TYPE, mail("Another"))).get("arrival")).isNotEqualTo(first.get("arrival"));
    }

    @Test
    void refusesAnIdempotencyKeyThatCameBeforeWithAnotherMail() {
        mta.post(PATH, TYPE, mail("One"), "Idempotency-Key", "4bQx3k");
        assertThat(mta.post(PATH, TYPE, mail("One"), "Idempotency-Key", "4bQx3k")
                        .statusCode())
                .isEqualTo(200);
        assertThat(mta.post(PATH, TYPE, mail("Two"), "Idempotency-Key", "4bQx3k")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void acceptsWhatNoReaderUnderstandsSinceARefusalWouldBounceAMailThatIsKept() throws Exception {
        HttpResponse<String> taken = mta.post(PATH, TYPE, new byte[] {0, 1, 2, 3});
        assertThat(taken.statusCode()).isEqualTo(201);
        JsonNode arrival =
                json(mta.get("/api/v1/arrivals/" + json(taken).get("arrival").asText()));
        assertThat(arrival.get("state").asText()).isEqualTo("quarantined");
    }

    @Test
    void keepsNothingOfAnEmptyBodyAndOfWhatDoesNotClaimToBeMail() {
        long before = gateway.store.reconcile().registered();
        assertThat(mta.post(PATH, TYPE, new byte[0]).statusCode()).isEqualTo(400);
        // What curl sends when its caller forgot the header.
        HttpResponse<String> form = mta.post(PATH, "application/x-www-form-urlencoded", mail("Forgot"));
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(form.body()).contains("message/rfc822");
        assertThat(gateway.store.reconcile().registered()).isEqualTo(before);
    }

    @Test
    void tellsTheMtaToComeAgainWhileTheLedgerIsAway() {
        gateway.ledger.setAvailable(false);
        try {
            assertThat(mta.post(PATH, TYPE, mail("Later")).statusCode()).isEqualTo(503);
        } finally {
            gateway.ledger.setAvailable(true);
        }
    }

    @Test
    void obeysNoHeaderOfTheMailOrOfTheRequest() throws Exception {
        String hostile = "CamelFileName: ../../etc/passwd\r\nCamelHttpUri: http://127.0.0.1:1/\r\n"
                + "mail.smtp.host: 127.0.0.1\r\ndelete: true\r\n" + text("Obey me");
        HttpResponse<String> taken = mta.post(
                PATH,
                TYPE,
                hostile.getBytes(StandardCharsets.US_ASCII),
                "CamelHttpResponseCode",
                "418",
                "CamelHttpUri",
                "http://127.0.0.1:1/");
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(mta.get("/api/v1/cases/" + json(taken).get("reference").asText())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesMailOnlyFromWhoHasAToken(@TempDir Path folder) throws Exception {
        Access access = new Access(List.of("mail-token"), List.of(), false);
        try (TestGateway guarded = TestGateway.start(folder, SpoolLimits.DEFAULT, access)) {
            Browser stranger = new Browser(guarded);
            assertThat(stranger.post(PATH, TYPE, mail("No token")).statusCode()).isEqualTo(401);
            assertThat(stranger.post(PATH, TYPE, mail("Token"), "Authorization", "Bearer mail-token")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private static byte[] mail(String subject) {
        return text(subject).getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(String subject) {
        return "From: Ada Field <ada@example.org>\r\nTo: support@example.org\r\nSubject: " + subject
                + "\r\nDate: Mon, 02 Mar 2026 09:14:31 +0000\r\n\r\nI want my money back for order 4711.\r\n";
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return CaseJson.mapper().readTree(response.body());
    }
}
