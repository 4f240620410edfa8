package org.guichet.channel.scan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.guichet.channel.scan.image.Gray;
import org.guichet.channel.scan.image.Grays;
import org.guichet.samples.OtherLetter;
import org.guichet.samples.OtherLetters;
import org.guichet.samples.OtherScans;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every letter there is, in every damage, is looked at by the rules of the test data and by the usual ones: 102 pages. */
@EnabledIfSystemProperty(named = "guichet.crash", matches = "true")
class AllLettersIT {

    private static final List<Separators> RULES = List.of(
            new Separators(new SeparatorRules(List.of("CIG1|SEP|", "SEP-"), true)),
            new Separators(SeparatorRules.usual()));

    @Test
    void noneIsTakenForASeparatorSheet() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (OtherLetter letter : OtherLetters.all()) {
            for (OtherScans scan : OtherScans.values()) {
                wrong.addAll(mistaken(scan.fileName(letter), scan.of(letter)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noneOfTheTestDataIsEither() throws IOException {
        Path folder = data().resolve("scans");
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(Files.isDirectory(folder), "no " + folder);
        }
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> letters =
                    files.filter(file -> file.toString().contains("@")).sorted().toList();
            assertThat(letters).hasSizeGreaterThanOrEqualTo(36);
            for (Path letter : letters) {
                wrong.addAll(mistaken(letter.toString(), Files.readAllBytes(letter)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Path data() {
        String configured = System.getProperty("GUICHET_SHARED_DATA", System.getenv("GUICHET_SHARED_DATA"));
        return Path.of(configured == null ? "../shared/data" : configured);
    }

    private static List<String> mistaken(String name, byte[] image) throws IOException {
        Gray page = Grays.of(ImageIO.read(new ByteArrayInputStream(image)));
        return RULES.stream()
                .filter(rules -> rules.role(page, false) != PageRole.LETTER)
                .map(rules -> name)
                .toList();
    }
}
