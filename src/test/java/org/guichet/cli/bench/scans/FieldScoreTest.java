package org.guichet.cli.bench.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldScoreTest {

    private static final String LINE = """
            {"outcome": "case", "case": {
              "complainant": {"name": "Jean  Exemple", "address": {"postcode": "69003", "city": "LYON"}},
              "contacts": [{"sentAt": "2026-03-14T00:00:00Z"}],
              "subject": "Chaudière en panne",
              "references": [{"kind": "contract", "value": "CH 204418"}],
              "amounts": [{"value": "26.40", "currency": "EUR"}],
              "remedySought": [{"kind": "repair"}]}}
            """;

    @TempDir
    private Path folder;

    @Test
    void everyValueOfAListIsAFieldOfItsOwn() throws IOException {
        List<FieldScore> scores = scores("""
                {"sender": "Jean Exemple", "postcode": "69003", "city": "Lyon", "date": "2026-03-14",
                 "subject": "chaudière en panne", "references": ["CH-204418", "X-1"], "amounts": ["26.40 EUR"],
                 "remedy": ["refund"]}
                """);

        assertThat(scores).hasSize(9);
        assertThat(scores.stream().filter(score -> !score.right()).map(FieldScore::expected))
                .containsExactly("X-1", "refund");
    }

    @Test
    void whatTheFileLeavesOutIsNotAsked() throws IOException {
        assertThat(scores("{\"city\": \"Paris\"}")).singleElement().satisfies(score -> {
            assertThat(score.right()).isFalse();
            assertThat(score.actual()).isEqualTo("LYON");
        });
    }

    private List<FieldScore> scores(String json) throws IOException {
        return FieldScore.of(Files.writeString(folder.resolve("letter.fields.json"), json), LINE);
    }
}
