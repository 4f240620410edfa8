package org.guichet.channel.scan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.guichet.channel.scan.image.Gray;
import org.guichet.channel.scan.image.Grays;
import org.guichet.channel.scan.image.Turn;
import org.guichet.samples.OtherLetter;
import org.guichet.samples.OtherLetters;
import org.guichet.samples.OtherScans;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatorsTest {

    private static final Path DATA = data();

    /** Those of the sheets in the test data. */
    private static final Separators OF_DATA = new Separators(new SeparatorRules(List.of("CIG1|SEP|", "SEP-"), true));

    private static final Separators USUAL = new Separators(SeparatorRules.usual());

    private static Path data() {
        String configured = System.getProperty("GUICHET_SHARED_DATA", System.getenv("GUICHET_SHARED_DATA"));
        return Path.of(configured == null ? "../shared/data" : configured);
    }

    @Test
    void findsEverySheetWhateverAScannerMadeOfIt() throws IOException {
        for (Path sheet : files("separators")) {
            assertThat(OF_DATA.role(picture(sheet), false)).as(sheet.toString()).isEqualTo(PageRole.SEPARATOR);
        }
    }

    @Test
    void takesNoLetterForASheet() throws IOException {
        for (Path letter : files("scans")) {
            if (letter.toString().matches(".*@(copier200|fax204|heavy200)\\..*")) {
                assertThat(OF_DATA.role(picture(letter), false))
                        .as(letter.toString())
                        .isEqualTo(PageRole.LETTER);
            }
        }
    }

    @Test
    void takesNoDamagedLetterForASheet() throws IOException {
        List<OtherLetter> letters = OtherLetters.all();
        for (OtherScans scan : List.of(OtherScans.PLAIN, OtherScans.NOISE, OtherScans.SKEW, OtherScans.FAX)) {
            OtherLetter letter = letters.get(scan.ordinal() % letters.size());
            assertThat(USUAL.role(picture(scan.of(letter)), false))
                    .as(scan.fileName(letter))
                    .isEqualTo(PageRole.LETTER);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void findsWhatItPrintsHoweverItLies(int degrees) throws IOException {
        Gray sheet = printed("GUICHET-SEP", 150);

        assertThat(USUAL.role(Turn.clockwise(sheet, degrees), false)).isEqualTo(PageRole.SEPARATOR);
    }

    @Test
    void aCodeWithAnotherPrefixSeparatesNothing() throws IOException {
        assertThat(USUAL.role(printed("OTHER-SEP", 150), true)).isEqualTo(PageRole.LETTER);
        assertThat(new Separators(SeparatorRules.none()).role(printed("GUICHET-SEP", 150), true))
                .isEqualTo(PageRole.LETTER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void findsPatchTHoweverItLies(int degrees) {
        Gray sheet = Turn.clockwise(Patches.sheet(1240, 1754, "NWNW"), degrees);

        assertThat(USUAL.role(sheet, true)).isEqualTo(PageRole.SEPARATOR);
        assertThat(new Separators(new SeparatorRules(List.of("GUICHET-SEP"), false)).role(sheet, true))
                .isEqualTo(PageRole.LETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WWNN", "WNNW", "NWWN", "NNWW"})
    void otherPatchesMeanOtherThings(String bars) {
        assertThat(USUAL.role(Patches.sheet(1240, 1754, bars), true)).isEqualTo(PageRole.LETTER);
    }

    @Test
    void aBlankPageIsBlankAndOneWithAWordIsNot() {
        Gray page = Patches.paper(1240, 1754);
        assertThat(USUAL.role(page, true)).isEqualTo(PageRole.BLANK);

        for (int letter = 0; letter < 4; letter++) {
            Patches.fill(page, 200 + 30 * letter, 300, 215 + 30 * letter, 325);
        }
        assertThat(USUAL.role(page, true)).isEqualTo(PageRole.LETTER);
    }

    private static Gray printed(String prefix, int resolution) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new SeparatorSheets(prefix, "scanner-hq", LocalDate.of(2026, 11, 22)).print(2, pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            return Grays.of(new PDFRenderer(document).renderImageWithDPI(1, resolution, ImageType.GRAY));
        }
    }

    private static List<Path> files(String folder) throws IOException {
        Path there = DATA.resolve(folder);
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(Files.isDirectory(there), "no " + there);
        }
        try (var files = Files.list(there)) {
            List<Path> found =
                    files.filter(file -> file.toString().contains("@")).sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Gray picture(Path file) throws IOException {
        return picture(Files.readAllBytes(file));
    }

    private static Gray picture(byte[] bytes) throws IOException {
        return Grays.of(ImageIO.read(new ByteArrayInputStream(bytes)));
    }
}
