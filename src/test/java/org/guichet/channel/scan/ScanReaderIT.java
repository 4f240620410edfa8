package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Page;
import org.guichet.cases.QuotedKind;
import org.guichet.channel.scan.pool.OcrPool;
import org.guichet.channel.scan.pool.OcrSettings;
import org.guichet.channel.scan.pool.ScanLimits;
import org.guichet.samples.ScanSamples;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScanReaderIT {

    private static final Path SAMPLES = Path.of("src/samples/scanned-mail");
    private static final OcrSettings SETTINGS =
            new OcrSettings(Path.of("target/ocr"), List.of("fra", "eng"), 1, 512, 50);

    private static final String LETTER = """
            Jane Invented
            1 Nowhere Street

            Dear Sir or Madam,

            The kettle that I bought from you in March leaks and has twice tripped the fuse.
            I would like my money back, and somebody to collect the kettle.

            Yours faithfully,

            Jane Invented
            """;

    private static OcrPool pool;

    @BeforeAll
    static void startPool() {
        pool = new OcrPool(SETTINGS, ScanLimits.defaults());
    }

    @AfterAll
    static void endPool() {
        pool.close();
    }

    @Test
    void takesTheTextLayerOfAPdfAsItIs() throws IOException {
        Submission letter = readable(sample("chaudiere-en-panne.pdf"));

        assertThat(letter.subject()).isEqualTo("chaudière en panne depuis trois semaines, contrat n° CH-204418");
        assertThat(letter.narrative())
                .startsWith("Ma chaudière, couverte par le contrat")
                .contains("26,40 €")
                .endsWith("le surcoût d'électricité.");
        assertThat(letter.senders()).singleElement().satisfies(sender -> assertThat(sender.name())
                .isEqualTo("Solange Perrin-Métayer"));
        assertThat(letter.pages()).singleElement().satisfies(page -> assertThat(page.confidence())
                .isNull());
        assertThat(letter.flags()).isEmpty();
        assertThat(letter.receivedAt()).isEqualTo(ScanArrivals.SCANNED);
    }

    @Test
    void recognisesAPdfThatIsOnlyPictures() throws IOException {
        Submission letter = readable(sample("hotel-room-image-only.pdf"));

        assertThat(letter.text()).contains("gareth.ollerenshaw@example.com").contains("01632 960 481");
        assertThat(letter.narrative()).contains("£142.50").doesNotContain("Yours faithfully");
        assertThat(letter.pages().get(0).confidence()).isGreaterThan(0.87);
    }

    @Test
    void turnsPagesUpright() throws IOException {
        assertThat(onlyPage("colis-ouvert-photo-a-l-envers.jpg").rotation()).isEqualTo(180);
        assertThat(onlyPage("colis-ouvert-photo-a-l-envers.jpg").text())
                .contains("Le colis de ma commande n° MB-5519023");
        assertThat(onlyPage("gym-fees-sideways.png").rotation()).isEqualTo(270);
        assertThat(onlyPage("gym-fees-sideways.png").text()).contains("I cancelled my membership in writing");
    }

    @Test
    void readsEveryPageOfAFax() throws IOException {
        Submission fax = readable(sample("insuline-telecopie-2-pages.tif"));

        assertThat(fax.pages()).extracting(Page::number).containsExactly(1, 2);
        assertThat(fax.narrative()).contains("douze boîtes d'insuline").contains("compresses stériles");
        assertThat(fax.passages()).extracting("part").containsExactly("page:1", "page:2");
    }

    @Test
    void everythingCutFromTheNarrativeIsKeptInItsPlace() throws IOException {
        Submission fax = readable(sample("hotel-room-image-only.pdf"));

        assertThat(fax.quoted()).extracting("kind").containsExactly(QuotedKind.BOILERPLATE, QuotedKind.SIGNATURE);
        assertThat(fax.quoted()).allSatisfy(quoted -> assertThat(fax.text().substring(quoted.from(), quoted.to()))
                .isEqualTo(quoted.text()));
    }

    @Test
    void theSameBytesGiveTheSameReading() throws IOException {
        byte[] photo = sample("colis-ouvert-photo-a-l-envers.jpg");

        assertThat(read(photo)).isEqualTo(read(photo));
    }

    @Test
    void aGoodHiddenLayerIsTakenRatherThanRecognisedAgain() throws IOException {
        Submission letter = readable(PdfPages.scanWithLayer(LETTER, LETTER));

        assertThat(letter.pages().get(0).confidence()).isNull();
        assertThat(letter.narrative()).contains("twice tripped the fuse");
    }

    @Test
    void aHiddenLayerOfRubbishIsNotBelieved() throws IOException {
        Submission letter =
                readable(PdfPages.scanWithLayer(LETTER, "Tl1c k3ttl3 tb4t | b0ugbt fr0rn y0u 1n Mnrcb ".repeat(4)));

        assertThat(letter.pages().get(0).confidence()).isGreaterThan(0.87);
        assertThat(letter.narrative()).contains("twice tripped the fuse").doesNotContain("k3ttl3");
    }

    @Test
    void aBlankPageIsCountedAndSaid() throws IOException {
        byte[] duplex = ScanSamples.imageOnly(LETTER, "");

        assertThat(readable(duplex).pages()).extracting(Page::blank).containsExactly(false, true);
        assertThat(readable(duplex).flags()).isEmpty();
    }

    @Test
    void aLetterOfBlankPagesSaysNothing() throws IOException {
        assertThat(reason(PdfPages.blank(2))).isEqualTo(ReasonCode.NOTHING_SAID);
    }

    @Test
    void zeroBytesAreEmpty() throws IOException {
        assertThat(reason(sample("zero-bytes.pdf"))).isEqualTo(ReasonCode.EMPTY);
    }

    @Test
    void aPasswordIsNotAskedOfAnyone() throws IOException {
        assertThat(reason(sample("password-protected.pdf"))).isEqualTo(ReasonCode.ENCRYPTED);
    }

    @Test
    void aTextFileIsNoPdfWhateverItsName() throws IOException {
        assertThat(reason(sample("not-a-pdf.pdf"))).isEqualTo(ReasonCode.UNSUPPORTED_FORMAT);
    }

    @Test
    void aPdfHeaderWithNothingBehindItIsTruncated() throws IOException {
        assertThat(reason("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(ReasonCode.TRUNCATED);
    }

    @Test
    void aTruncatedPhotoIsReadAsFarAsItGoes() throws IOException {
        byte[] photo = ScanSamples.uprightPhoto(LETTER);
        Submission upper = readable(Arrays.copyOf(photo, photo.length / 6));

        assertThat(upper.flags()).contains("truncated");
        assertThat(upper.text()).contains("1 Nowhere Street").doesNotContain("Yours faithfully");
    }

    @Test
    void aTruncatedPhotoThatShowsNothingIsQuarantined() throws IOException {
        assertThat(reason(sample("truncated-photo.jpg"))).isEqualTo(ReasonCode.TRUNCATED);
    }

    @Test
    void aPdfThatLostItsEndIsReadAndFlagged() throws IOException {
        byte[] whole = ScanSamples.withTextLayer(LETTER);
        Submission letter = readable(Arrays.copyOf(whole, whole.length - 120));

        assertThat(letter.flags()).contains("truncated");
        assertThat(letter.narrative()).contains("twice tripped the fuse");
    }

    @Test
    void dimensionsAreReadBeforePixels() throws IOException {
        assertThat(reason(sample("huge-dimensions.png"))).isEqualTo(ReasonCode.TOO_LARGE);

        Submission letter = readable(
                PdfPages.withBrokenImage(ScanSamples.withTextLayer(LETTER), 35_000, 35_000, COSName.CCITTFAX_DECODE));
        assertThat(letter.flags()).containsExactly("unreadable-page");
        assertThat(letter.narrative()).contains("twice tripped the fuse");
    }

    @Test
    void anImageThatCannotBeDecodedIsNotABlankPage() throws IOException {
        Submission letter =
                readable(PdfPages.withBrokenImage(ScanSamples.withTextLayer(LETTER), 800, 1100, COSName.JPX_DECODE));

        assertThat(letter.flags()).containsExactly("unreadable-page");
        assertThat(letter.pages().get(1).blank()).isFalse();
    }

    @Test
    void tooManyPagesAreRefusedBeforeTheFirstIsRead() throws IOException {
        assertThat(reason(PdfPages.blank(61))).isEqualTo(ReasonCode.TOO_MANY_PARTS);
    }

    @Test
    void aPageThatDrawsForEverIsLeftAndTheRestIsRead() throws IOException {
        ScanLimits impatient = new ScanLimits(
                100_000_000, 60, 50_000_000, Duration.ofSeconds(8), Duration.ofSeconds(10), Duration.ofMinutes(2));
        byte[] pdf = PdfPages.withEndlessDrawing(ScanSamples.withTextLayer(LETTER));
        try (OcrPool own = new OcrPool(SETTINGS, impatient)) {
            Submission letter = readable(new ScanReader(own, impatient, ScanArrivals.PLACE), pdf);

            assertThat(letter.flags()).containsExactly("unreadable-page");
            assertThat(letter.narrative()).contains("twice tripped the fuse");
        }
    }

    @Test
    void aFileOverTheLimitIsNotEvenOpened() throws IOException {
        ScanLimits small =
                new ScanLimits(100, 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
        Reading reading = read(new ScanReader(pool, small, ScanArrivals.PLACE), ScanSamples.withTextLayer(LETTER));

        assertThat(reading)
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .isEqualTo(ReasonCode.TOO_LARGE));
    }

    private static Page onlyPage(String name) throws IOException {
        return readable(sample(name)).pages().get(0);
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(name));
    }

    private static ReasonCode reason(byte[] bytes) throws IOException {
        Reading reading = read(bytes);
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) reading).reason();
    }

    private static Submission readable(byte[] bytes) throws IOException {
        return readable(new ScanReader(pool, ScanLimits.defaults(), ScanArrivals.PLACE), bytes);
    }

    private static Submission readable(ScanReader reader, byte[] bytes) throws IOException {
        Reading reading = read(reader, bytes);
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).submission();
    }

    private static Reading read(byte[] bytes) throws IOException {
        return read(new ScanReader(pool, ScanLimits.defaults(), ScanArrivals.PLACE), bytes);
    }

    private static Reading read(ScanReader reader, byte[] bytes) throws IOException {
        RawContent content = RawContent.of(bytes);
        return reader.read(ScanArrivals.of("letter.pdf", content), content);
    }
}
