package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./guichet bench email} on a folder that somebody names. */
class BenchEmailIT {

    @TempDir
    private Path folder;

    @Test
    void countsEveryFieldAndNamesWhatDiffers() throws Exception {
        Files.writeString(folder.resolve("right.eml"), mail("Facture"));
        expect("right.eml", "Facture");
        Files.writeString(folder.resolve("wrong.eml"), mail("Livraison"));
        expect("wrong.eml", "Facture");
        Files.writeString(folder.resolve("unjudged.eml"), mail("Retard"));

        String printed = bench();

        assertThat(printed)
                .contains("2 mails, 2 compared, 1 right in every field")
                .containsPattern("subject +1 of +2 +50\\.00 %")
                .contains("wrong.eml: subject: expected \"Facture\", got \"Livraison\"")
                .contains("beside Angus Mail: 1 mails, 1 compared, 1 right in every field")
                .containsPattern("generated, one in four with a photograph +40 .* x mime4j .* x Angus");
    }

    private static String mail(String subject) {
        return "From: Jeanne Petit <jeanne@example.fr>\r\nTo: support@example.org\r\nSubject: " + subject
                + "\r\n\r\nMa commande est en retard.\r\n";
    }

    private void expect(String mail, String subject) throws Exception {
        Files.writeString(
                folder.resolve(mail + ".expected.json"),
                "{\"outcome\": \"case\", \"case\": {\"/subject\": \"" + subject + "\"}}");
    }

    private String bench() {
        Terminal terminal = new Terminal(Path.of(""));
        int exit = terminal.run("bench", "email", "--rounds", "1", "--megabytes", "1", folder.toString());
        assertThat(exit).as("an aim was missed").isEqualTo(1);
        return terminal.out();
    }
}
