package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.samples.ScanSamples;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail that is nothing but a photographed letter, and SIGKILL between its case and what the letter says. */
class KilledAttachmentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String LETTER = """
            Claire Fictive
            3 rue des Lilas
            75011 Paris

            Madame, Monsieur,

            Le grille-pain de ma commande n° MB-5519023 a pris feu le 3 mars 2026.
            Je demande le remboursement des 59,90 € que je vous ai versés.

            Cordialement,

            Claire Fictive
            """;

    @TempDir
    private Path folder;

    @Test
    void whatALetterSaysIsReadAfterTheNextStart() throws Exception {
        Path home = Homes.delivered(folder);
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            drop(gateway);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> total(gateway).path("cases").asInt() == 1);
            gateway.kill();
            gateway.start();

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> onlyCase(gateway).path("narrative").asText().contains("a pris feu"));
            JsonNode read = onlyCase(gateway);
            assertThat(read.path("flags").toString())
                    .contains("narrative-from-attachment")
                    .doesNotContain("narrative-awaited");
            assertThat(read.path("references").toString()).contains("MB-5519023");
            assertThat(total(gateway).path("cases").asInt()).isEqualTo(1);
            assertThat(total(gateway).path("arrivals").asInt()).isEqualTo(1);
        }
    }

    private static void drop(GatewayProcess gateway) throws Exception {
        String photo = Base64.getMimeEncoder().encodeToString(ScanSamples.uprightPhoto(LETTER));
        String mail = """
                From: Claire Fictive <claire.fictive@example.fr>
                To: support@example.org
                Message-ID: <only-a-photo@example.fr>
                MIME-Version: 1.0
                Content-Type: image/jpeg; name="lettre.jpg"
                Content-Disposition: attachment; filename="lettre.jpg"
                Content-Transfer-Encoding: base64

                %s
                """.formatted(photo.replace("\r\n", "\n"));
        Path inbox = Files.createDirectories(gateway.home().resolve("inbox/mail"));
        Path written = Files.writeString(
                gateway.home().resolve("mail.eml"), mail.replace("\n", "\r\n"), StandardCharsets.UTF_8);
        Files.move(written, inbox.resolve("mail.eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonNode total(GatewayProcess gateway) throws Exception {
        return CaseJson.mapper()
                .readTree(gateway.get("/api/v1/reconciliation").body())
                .path("total");
    }

    private static JsonNode onlyCase(GatewayProcess gateway) throws Exception {
        return CaseJson.mapper()
                .readTree(gateway.get("/api/v1/cases?since=0&limit=10").body())
                .path("cases")
                .path(0);
    }
}
