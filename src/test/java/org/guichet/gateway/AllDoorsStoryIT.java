package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One story through four doors: a system notices that an order failed; its customer calls, writes a mail, sends a letter. One
 * case, of which subscribers are told in order, whose clocks start when the customer first speaks, and that asks for nothing
 * twice.
 */
class AllDoorsStoryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void anOrderThatFailedIsOneCaseHoweverItsCustomerComplains() throws Exception {
        Path home = Homes.delivered(folder);
        subscribe(home);
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            JsonNode noticed = after(gateway, 1, () -> postEvent(gateway));
            assertThat(noticed.path("origin").asText()).isEqualTo("proactive");
            assertThat(noticed.path("narrative").asText()).isEmpty();
            assertThat(noticed.path("deadlines")).isEmpty();
            assertThat(noticed.path("nature").path(0).path("code").asText()).isEqualTo("delivery.failed");
            assertThat(missing(noticed)).containsExactly("/complainant/name", "/remedySought");

            JsonNode called = after(gateway, 2, () -> drop(home, "calls", "appel.txt", call()));
            assertThat(called.path("narrative").asText()).contains("livreur");
            assertThat(regimes(called)).as("a call is no written complaint").containsExactly("organisation");
            assertThat(called.at("/deadlines/0/basis").asText())
                    .contains(called.at("/contacts/1/receivedAt").asText());
            assertThat(called.path("promisedBy").asText()).isNotEmpty();

            JsonNode written = after(gateway, 3, () -> drop(home, "mail", "courriel.eml", mail()));
            assertThat(written.at("/complainant/name").asText()).isEqualTo("Solène Marchetti");
            assertThat(missing(written))
                    .isSubsetOf(missing(called))
                    .hasSizeLessThan(missing(called).size());

            JsonNode sent = after(gateway, 4, () -> drop(home, "scans", "lettre.pdf", letter()));
            assertThat(missing(sent)).isEmpty();
            assertThat(kinds(sent)).containsExactly("event", "phone-call", "email", "scanned-mail");
            assertThat(sent.path("remedySought").path(0).path("kind").asText()).isEqualTo("refund");
            assertThat(regimes(written))
                    .as("the law's clock starts in writing")
                    .containsExactly("organisation", "fr-consumer-code");
            assertThat(written.at("/deadlines/0")).isEqualTo(called.at("/deadlines/0"));
            assertThat(written.path("promisedBy")).isEqualTo(called.path("promisedBy"));
            assertThat(sent.path("deadlines")).isEqualTo(written.path("deadlines"));
            assertThat(sent.path("promisedBy")).isEqualTo(called.path("promisedBy"));

            assertToldInOrder(home, sent.path("id").asText());
            JsonNode account =
                    CaseJson.readTree(gateway.get("/api/v1/reconciliation").body());
            assertThat(account.path("addsUp").asBoolean())
                    .as(account.toString())
                    .isTrue();
        }
    }

    private interface Step {
        void take() throws Exception;
    }

    /** The only case, once it has so many contacts. */
    private static JsonNode after(GatewayProcess gateway, int contacts, Step step) throws Exception {
        step.take();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(contactsOfAll(gateway))
                .isEqualTo(contacts));
        List<JsonNode> all = cases(gateway);
        assertThat(all).as("one case after " + contacts + " contacts").hasSize(1);
        return all.get(0);
    }

    private static int contactsOfAll(GatewayProcess gateway) throws Exception {
        return cases(gateway).stream()
                .mapToInt(one -> one.path("contacts").size())
                .sum();
    }

    private static List<JsonNode> cases(GatewayProcess gateway) throws Exception {
        List<JsonNode> cases = new ArrayList<>();
        CaseJson.readTree(gateway.get("/api/v1/cases?since=0&limit=100").body())
                .path("cases")
                .forEach(cases::add);
        return cases;
    }

    private static List<String> missing(JsonNode of) {
        return of.path("missing").findValuesAsText("field");
    }

    private static List<String> regimes(JsonNode of) {
        return of.path("deadlines").findValuesAsText("regime");
    }

    private static List<String> kinds(JsonNode of) {
        List<String> kinds = new ArrayList<>();
        of.path("contacts").forEach(contact -> kinds.add(contact.path("kind").asText()));
        return kinds;
    }

    /** One registration, then each revision. */
    private static void assertToldInOrder(Path home, String caseId) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            List<String> told = new ArrayList<>();
            for (String line : Files.readAllLines(home.resolve("data/told.jsonl"))) {
                JsonNode event = CaseJson.readTree(line);
                assertThat(event.at("/data/id").asText()).isEqualTo(caseId);
                told.add(event.path("type").asText().replace("org.guichet.case.", "") + " "
                        + event.at("/data/revision").asInt());
            }
            assertThat(told).containsExactly("registered.v1 1", "updated.v1 2", "updated.v1 3", "updated.v1 4");
        });
    }

    private static void subscribe(Path home) throws IOException {
        Path settings = home.resolve("config/guichet.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace(
                                "subscribers: []",
                                "subscribers:\n  - {name: desk, kind: file, path: data/told.jsonl}"));
    }

    private static void postEvent(GatewayProcess gateway) throws Exception {
        HttpResponse<String> answer = gateway.post("/api/v1/events", "application/cloudevents+json", """
                {"specversion": "1.0", "id": "f-77120", "source": "/logistique/tournees", "type": "shop.delivery.failed",
                 "time": "2026-11-18T17:42:10Z",
                 "data": {"order": "FR-2026-00417", "reason": "Adresse introuvable",
                          "customer": {"email": "solene.marchetti@example.fr", "phone": "06 39 98 70 12", "language": "fr"}}}
                """);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
    }

    /** What is sent later is dated later: a date before the call's would move the clocks. */
    private static ZonedDateTime now() {
        return ZonedDateTime.now(ZoneId.of("Europe/Paris"));
    }

    private static byte[] call() {
        return """
                [00:00:01] Conseiller : Service client, bonjour, que puis-je pour vous ?
                [00:00:05] Client : Bonjour. Ma commande n° FR-2026-00417 n'est jamais arrivée, le livreur n'est pas passé.
                [00:00:14] Conseiller : À quel numéro peut-on vous rappeler ?
                [00:00:17] Client : Au 06 39 98 70 12, c'est inadmissible.
                [00:00:21] Conseiller : C'est noté, bonne journée.
                """.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mail() {
        return ("From: =?utf-8?q?Sol=C3=A8ne_Marchetti?= <solene.marchetti@example.fr>\r\nTo: support@example.org\r\n"
                        + "Subject: Toujours rien\r\nMessage-ID: <s-1@example.fr>\r\n"
                        + "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now()) + "\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + "Bonjour,\r\n\r\nJe vous ai appelés hier : ma commande n° FR-2026-00417 n'est toujours pas là.\r\n"
                        + "Je suis très mécontente.\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] letter() throws IOException {
        return pdf(
                "Solène Marchetti",
                "12 rue des Tanneurs",
                "86000 Poitiers",
                "Tél. : 06 39 98 70 12",
                "",
                "Poitiers, le "
                        + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH)
                                .format(now()),
                "",
                "Objet : commande n° FR-2026-00417",
                "",
                "Madame, Monsieur,",
                "",
                "Malgré mon appel et mon courriel, ma commande n'est pas arrivée.",
                "Je vous demande de me rembourser la somme payée.",
                "",
                "Veuillez agréer mes salutations distinguées.",
                "",
                "Solène Marchetti");
    }

    private static byte[] pdf(String... lines) throws IOException {
        try (PDDocument document = new PDDocument();
                java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(16);
                content.newLineAtOffset(72, 770);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void drop(Path home, String inbox, String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(home.resolve("inbox").resolve(inbox));
        Path written = Files.write(home.resolve(name), content);
        Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
