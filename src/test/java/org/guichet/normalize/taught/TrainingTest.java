package org.guichet.normalize.taught;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.normalize.find.Folded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final List<Example> EXAMPLES = List.of(
            new Example("late", "Mon colis est en retard."),
            new Example("late", "The parcel is late, where is it?"),
            new Example("late", "Livraison repoussée encore une fois."),
            new Example("broken", "Arrivé cassé, en mille morceaux."),
            new Example("broken", "It was smashed and broken in the box."),
            new Example("broken", "Le vase est brisé."));

    @Test
    void tellsWhatItWasTaughtApartInOtherWordsOfTheSameStem() {
        TaughtModel model = Training.of(EXAMPLES);

        assertThat(best(model, "deux colis en retard")).isEqualTo("late");
        assertThat(best(model, "livraisons repoussées")).isEqualTo("late");
        assertThat(best(model, "tout est cassée")).isEqualTo("broken");
    }

    @Test
    void saysWhichWordsSpokeForIt() {
        TaughtModel model = Training.of(EXAMPLES);
        Judgement judgement = judged(model, "Bonjour, le vase est brisé.");

        assertThat(judgement.because(model.labels().indexOf("broken"), 9))
                .isNotEmpty()
                .extracting(because -> because.span().of("Bonjour, le vase est brisé."))
                .contains("brisé")
                .doesNotContain("Bonjour");
    }

    @Test
    void knowsNothingOfWordsThatNoExampleHas() {
        assertThat(judged(Training.of(EXAMPLES), "xylophone zygomatique").known())
                .isZero();
    }

    @Test
    void countsARepeatedWordOnce() {
        TaughtModel model = Training.of(EXAMPLES);

        assertThat(judged(model, "retard").sums())
                .isEqualTo(judged(model, "retard. ".repeat(50)).sums());
    }

    @Test
    void learnsTheSameFromTheSameExamples() throws IOException {
        assertThat(bytes(Training.of(EXAMPLES))).isEqualTo(bytes(Training.of(EXAMPLES)));
    }

    @Test
    void learnsNothingWhereThereIsNothingToTellApart() {
        assertThat(Training.of(List.of()).isEmpty()).isTrue();
        assertThat(Training.of(EXAMPLES.subList(0, 3)).isEmpty()).isTrue();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        TaughtModel model = Training.of(EXAMPLES);
        TaughtModel read = TaughtModel.read(new DataInputStream(new ByteArrayInputStream(bytes(model))));

        assertThat(read.labels()).isEqualTo(model.labels());
        assertThat(judged(read, "colis cassé").sums())
                .isEqualTo(judged(model, "colis cassé").sums());
    }

    @Test
    void keepsAModelUnderItsExamplesAndLearnsAgainWhatIsDamaged(@TempDir Path data) throws IOException {
        ModelFolder folder = new ModelFolder(Optional.of(data.resolve("learnt")));
        byte[] learnt = bytes(folder.of(EXAMPLES));
        Path file;
        try (Stream<Path> files = Files.list(data.resolve("learnt"))) {
            file = files.findFirst().orElseThrow();
        }
        assertThat(bytes(folder.of(EXAMPLES))).isEqualTo(learnt);

        Files.write(file, new byte[] {0, 0, 0, 1, 127, 0, 0, 0});
        assertThat(bytes(folder.of(EXAMPLES))).isEqualTo(learnt);
        assertThat(Files.size(file)).isGreaterThan(100);

        folder.of(EXAMPLES.subList(1, 6));
        try (Stream<Path> files = Files.list(data.resolve("learnt"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void needsNoFolder(@TempDir Path home) {
        Path nowhere = home.resolve("no").resolve("learnt");

        assertThat(new ModelFolder(Optional.of(nowhere)).of(EXAMPLES).isEmpty()).isFalse();
        assertThat(nowhere).doesNotExist();
    }

    private static String best(TaughtModel model, String text) {
        double[] sums = judged(model, text).sums();
        return model.labels().get(sums[0] > sums[1] ? 0 : 1);
    }

    private static Judgement judged(TaughtModel model, String text) {
        Judgement judgement = model.judge();
        judgement.add(Folded.of(text), span -> true);
        return judgement;
    }

    private static byte[] bytes(TaughtModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(new DataOutputStream(out));
        return out.toByteArray();
    }
}
