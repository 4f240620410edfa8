package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.guichet.arrival.RawContent;
import org.guichet.channel.scan.pool.OcrPool;
import org.guichet.channel.scan.pool.OcrSettings;
import org.guichet.channel.scan.pool.ScanLimits;
import org.guichet.cli.bench.scans.TextScore;
import org.guichet.samples.OtherLetter;
import org.guichet.samples.OtherLetters;
import org.guichet.samples.OtherScans;
import org.guichet.submission.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Letters and damages on which nothing was tuned: each letter once and each damage once; {@code -Dguichet.scans=all} reads
 * each letter with each damage and prints what came of it.
 */
class OtherLettersIT {

    private static OcrPool pool;

    @BeforeAll
    static void startPool() {
        pool = new OcrPool(OcrSettings.in(Path.of("target/ocr")), ScanLimits.defaults());
    }

    @AfterAll
    static void endPool() {
        pool.close();
    }

    @Test
    void lettersThatNobodyTunedForAreReadAsWell() throws IOException {
        needFontsOfTheLetters();
        double characters = 0;
        int numbers = 0;
        int found = 0;
        int pages = 0;
        List<OtherLetter> letters = OtherLetters.all();
        for (OtherScans scan : OtherScans.values()) {
            for (OtherLetter letter : all() ? letters : List.of(letters.get(scan.ordinal() % letters.size()))) {
                TextScore score = score(letter, scan);
                System.out.printf(
                        "%-45s %.2f %% of the characters wrong%n", scan.fileName(letter), 100 * score.characters());
                assertThat(score.characters()).as(scan.fileName(letter)).isLessThan(0.02);
                characters += score.characters();
                numbers += score.numbers();
                found += score.numbersFound();
                pages++;
            }
        }
        assertThat(characters / pages).isLessThan(0.005);
        assertThat((double) found / numbers).isGreaterThan(0.985);
    }

    /** PDFBox brings one font only, and stretches it to the widths of the others: that is no print. */
    private static void needFontsOfTheLetters() {
        boolean there = OtherLetters.all().stream().noneMatch(letter -> FontMappers.instance()
                .getFontBoxFont(letter.font().getName(), null)
                .isFallback());
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("CI has fonts as wide as Courier and Times").isTrue();
        }
        assumeThat(there).as("fonts as wide as Courier and Times").isTrue();
    }

    private static boolean all() {
        return "all".equals(System.getProperty("guichet.scans"));
    }

    private static TextScore score(OtherLetter letter, OtherScans scan) throws IOException {
        RawContent content = RawContent.of(scan.of(letter));
        Reading reading = new ScanReader(pool, ScanLimits.defaults(), ScanArrivals.PLACE)
                .read(ScanArrivals.of(scan.fileName(letter), content), content);
        assertThat(reading).as(scan.fileName(letter)).isInstanceOf(Reading.Readable.class);
        return TextScore.of(
                letter.truth(), ((Reading.Readable) reading).submission().text());
    }
}
