package org.guichet.cli.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.guichet.config.TaxonomyFiles;
import org.guichet.normalize.Taxonomy;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void printsPrecisionRecallAndWhatWasTakenForWhat() {
        Evaluation evaluation = new Evaluation();
        evaluation.add("a.one", List.of(verdict("a.one")));
        evaluation.add("a.one", List.of(verdict("b.two"), verdict("a.one")));
        evaluation.add("a.one", List.of());
        evaluation.add("b.two", List.of(verdict("b.two")));

        assertThat(printed(evaluation))
                .contains("4 texts; best nature right 50.0 %, among the first three 75.0 %")
                .containsPattern("1 a\\.one +100\\.0 % +33\\.3 % +50\\.0 % +3")
                .containsPattern("2 b\\.two +50\\.0 % +100\\.0 % +66\\.7 % +1")
                .contains("   1   1   1   1\n")
                .contains("   2   .   1   .\n");
    }

    /** Each judged by what the others teach; far from the figures of texts that its author saw, and far from guessing. */
    @Test
    void theDeliveredExamplesTeachEachOther() throws IOException {
        Evaluation folded = Folds.evaluate(TaxonomyFiles.load(Path.of("config")), 3, 0.0);

        assertThat(folded.accuracy()).isGreaterThan(0.4);
    }

    private static Taxonomy.Verdict verdict(String code) {
        return new Taxonomy.Verdict(code, 0.5, List.of());
    }

    private static String printed(Evaluation evaluation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        evaluation.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
