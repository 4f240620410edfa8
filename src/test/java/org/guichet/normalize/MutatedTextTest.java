package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts of seven languages, bent until they are none: each becomes a case whose evidence points to what it says. */
class MutatedTextTest {

    private static final int TEXTS = 400;
    private static final long SEED = 20_261_122;
    private static final String ODD =
            "\u0000\u00AD\u0301\u200B\u202E\uFEFF\uD83D\uDE00\uD83D€£$0O1lI'’-–/.,;:!?()[]{}<>@#%&*+=\"\n\t ";

    /** Half a minute while each of its dates had the whole line looked through; a moment since. */
    @Test
    @Timeout(20)
    void aLineFullOfDatesTakesAMoment() {
        String text = "On 1: ".repeat(16_000) + "\n\nbye:\n";
        assertThat(Given.openedForm(Given.form(text)).contacts()).hasSize(1);
    }

    @Test
    void everyTextBecomesACaseWithSoundEvidence() throws IOException {
        List<String> originals = originals();
        Random random = new Random(SEED);
        Normalizer normalizer = Given.normalizer();
        for (int i = 0; i < TEXTS; i++) {
            String text = mutated(originals.get(random.nextInt(originals.size())), originals, random);
            Outcome outcome = normalizer.normalize(
                    Given.arrival(ChannelKind.WEB_FORM), Given.form(text).build());
            if (outcome instanceof Outcome.CaseOpened opened) {
                Case made = opened.opened();
                EvidenceAssert.assertSound(made);
            } else {
                assertThat(outcome).as(text).isInstanceOf(Outcome.Quarantined.class);
                assertThat(text).isBlank();
            }
        }
    }

    @Test
    void anEndlessTextTakesNoLongerThanItsLength() {
        Normalizer normalizer = Given.normalizer();
        for (String piece : List.of(
                "troisieme fois que je vous relance ",
                "deux cents euros et ",
                "I, ",
                "Portland, OR 97205 ",
                "+32 00 ",
                "je soussigne ",
                "12 rue ",
                "A. ")) {
            String text = piece.repeat(200_000 / piece.length());
            long start = System.nanoTime();
            normalizer.normalize(
                    Given.arrival(ChannelKind.WEB_FORM), Given.form(text).build());
            assertThat((System.nanoTime() - start) / 1e9).as(piece).isLessThan(20);
        }
    }

    private static List<String> originals() throws IOException {
        List<String> originals = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/understanding/contact"))) {
            for (Path file : files.sorted().toList()) {
                for (String entry : Files.readString(file).split("====\n", -1)) {
                    originals.add(entry.substring(entry.indexOf("\n\n") + 2).strip());
                }
            }
        }
        return originals;
    }

    private static String mutated(String original, List<String> others, Random random) {
        StringBuilder text = new StringBuilder(original);
        for (int changes = random.nextInt(30); changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                case 2 -> {
                    String other = others.get(random.nextInt(others.size()));
                    int from = random.nextInt(other.length());
                    text.insert(at, other, from, Math.min(other.length(), from + random.nextInt(40)));
                }
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 12)));
            }
        }
        return text.toString();
    }
}
