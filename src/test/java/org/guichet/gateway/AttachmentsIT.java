package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Evidence;
import org.guichet.cases.ReferenceKind;
import org.guichet.config.Configuration;
import org.guichet.followup.Audience;
import org.guichet.followup.Forks;
import org.guichet.normalize.CaseSchema;
import org.guichet.samples.ScanSamples;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes with a mail or a form is read by the workers that read letters, after the case is there. */
class AttachmentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

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
    private Path home;

    @BeforeEach
    void deliver() throws Exception {
        Homes.delivered(home);
    }

    @Test
    void aPhotographedLetterInAMailIsReadAfterItsCaseIsThere() throws Exception {
        try (Gateway gateway = started()) {
            drop(mail("Grille-pain", "Bonjour, voici ma lettre en photo."));
            Case first = onlyCase(gateway, 1);
            Case read = onlyCase(gateway, 2);

            assertThat(first.contacts().get(0).attachments().get(0).text()).isNull();
            assertThat(read.contacts().get(0).attachments().get(0).text()).contains("a pris feu le 3 mars 2026");
            CaseReference order = new CaseReference(ReferenceKind.ORDER, "MB-5519023");
            assertThat(read.substance().references()).containsExactly(order);
            assertThat(read.substance().amounts()).extracting("value").containsExactly("59.90");
            assertThat(evidence(read, "/references/0").quote()).isEqualTo("MB-5519023");
            assertThat(evidence(read, "/references/0").part())
                    .isEqualTo("attachment:"
                            + read.contacts().get(0).attachments().get(0).sha256());
            assertThat(read.substance().narrative()).isEqualTo("Bonjour, voici ma lettre en photo.");
        }
    }

    @Test
    void aMailWithoutAWordSaysWhatItsLetterSays() throws Exception {
        try (Gateway gateway = started()) {
            drop(mail("Grille-pain", ""));
            Case read = onlyCase(gateway, 2);

            assertThat(read.substance().narrative())
                    .startsWith("Le grille-pain")
                    .endsWith("versés.");
            assertThat(read.handling().flags())
                    .contains("narrative-from-attachment")
                    .doesNotContain("narrative-from-subject");
        }
    }

    @Test
    void aMailThatIsNothingButALetterIsACaseAtOnceAndUnderstoodWhenItWasRead() throws Exception {
        try (Gateway gateway = started()) {
            drop(mail("", ""));
            Case first = onlyCase(gateway, 1);
            Case read = onlyCase(gateway, 2);

            assertThat(first.substance().narrative()).isEqualTo("lettre.jpg");
            assertThat(first.handling().flags()).contains("narrative-awaited");
            assertThat(read.substance().narrative())
                    .startsWith("Le grille-pain")
                    .endsWith("versés.");
            assertThat(read.handling().flags())
                    .contains("narrative-from-attachment")
                    .doesNotContain("narrative-awaited");
            assertThat(read.substance().references())
                    .containsExactly(new CaseReference(ReferenceKind.ORDER, "MB-5519023"));
            assertThat(read.substance().remedySought()).hasSize(1);
            assertThat(read.substance().occurredOn()).isNotNull();
            assertThat(read.substance().language()).isEqualTo("fr");
            assertThat(read.handling().missing()).extracting("field").doesNotContain("/references", "/remedySought");
            assertThat(evidence(read, "/narrative").part()).startsWith("attachment:");
            assertThat(read.identity().reference()).isEqualTo(first.identity().reference());
        }
    }

    @Test
    void aLetterInAComplaintThatAsksForDataBecomesACaseOfItsOwn() throws Exception {
        String letter = LETTER.replace(
                "Cordialement,",
                "Je vous demande aussi une copie de toutes les données personnelles que vous détenez sur moi.\n\nCordialement,");
        try (Gateway gateway = started()) {
            drop(mail("Grille-pain", "Bonjour, remboursez-moi, voir ma lettre.", letter));
            Awaitility.await().atMost(PATIENCE).until(() -> gateway.store().caseCount() == 2);

            Case complaint = ofKind(gateway, DecisionKind.COMPLAINT);
            Case request = ofKind(gateway, DecisionKind.DATA_REQUEST);
            assertThat(complaint.identity().revision()).isEqualTo(2);
            assertThat(complaint.contacts().get(0).attachments().get(0).text()).contains("grille-pain");
            assertThat(complaint.handling().flags()).contains(Forks.DATA_REQUEST);
            assertThat(Forks.of(complaint)).contains(request.identity().id());
            assertThat(Forks.of(request)).contains(complaint.identity().id());
            assertThat(evidence(complaint, "/related/0").part()).startsWith("attachment:");
            assertThat(request.substance().amounts()).isEmpty();
            assertThat(new CaseSchema().violations(complaint)).isEmpty();
            assertThat(gateway.store().reconcile().addsUp()).isTrue();
        }
    }

    private static Case ofKind(Gateway gateway, DecisionKind kind) {
        return gateway.store().newest(9, 0, one -> one).stream()
                .filter(one -> one.identity().decision().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatOneGatewayCouldNotReadIsReadByTheNext() throws Exception {
        Path settings = home.resolve("config/guichet.yaml");
        String working = Files.readString(settings);
        Files.writeString(settings, working.replace("languages: [fra, eng]", "languages: [xxx]"));
        try (Gateway blind = started()) {
            drop(mail("Grille-pain", "Bonjour, voici ma lettre en photo."));
            onlyCase(blind, 1);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> blind.store().outbox().undelivered(Audience.ATTACHMENTS, 10).stream()
                            .anyMatch(row -> row.attempts() > 0));
        }
        Files.writeString(settings, working);
        try (Gateway gateway = started()) {
            assertThat(onlyCase(gateway, 2)
                            .contacts()
                            .get(0)
                            .attachments()
                            .get(0)
                            .text())
                    .contains("grille-pain");
        }
    }

    private static Evidence evidence(Case of, String pointer) {
        return java.util.Objects.requireNonNull(of.evidence().get(pointer), pointer);
    }

    /** The case when it has this revision or a later one. */
    private static Case onlyCase(Gateway gateway, int revision) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> gateway.store().newest(2, 0, one -> one).stream()
                                .filter(one -> one.identity().revision() >= revision)
                                .findFirst()
                                .orElse(null),
                        one -> one != null);
    }

    private void drop(String mail) throws Exception {
        Path folder = Files.createDirectories(home.resolve("inbox/mail"));
        Path hidden = folder.resolve(".mail.eml");
        Files.writeString(hidden, mail.replace("\n", "\r\n"), StandardCharsets.UTF_8);
        Files.move(hidden, folder.resolve("mail.eml"));
    }

    private static String mail(String subject, String text) throws Exception {
        return mail(subject, text, LETTER);
    }

    private static String mail(String subject, String text, String letter) throws Exception {
        String photo = Base64.getMimeEncoder().encodeToString(ScanSamples.uprightPhoto(letter));
        return """
                From: Claire Fictive <claire.fictive@example.fr>
                To: support@example.org
                Subject: %s
                Message-ID: <photo@example.fr>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                %s
                --b
                Content-Type: image/jpeg; name="lettre.jpg"
                Content-Disposition: attachment; filename="lettre.jpg"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(subject, text, photo.replace("\r\n", "\n"));
    }

    private Gateway started() throws Exception {
        return Gateway.start(home, Configuration.load(home.resolve("config")).listeningOn("127.0.0.1", 0), "test");
    }
}
