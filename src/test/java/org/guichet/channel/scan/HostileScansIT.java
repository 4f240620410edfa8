package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.cos.COSName;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.pool.OcrPool;
import org.guichet.channel.scan.pool.OcrSettings;
import org.guichet.channel.scan.pool.ScanLimits;
import org.guichet.samples.Hostile;
import org.guichet.samples.ScanSamples;
import org.guichet.samples.Tiffs;
import org.guichet.submission.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Files that hurt, by real worker processes: each has its outcome within its limit, and a letter that comes at the same time
 * is read meanwhile.
 */
class HostileScansIT {

    private static final Path SAMPLES = Path.of("src/samples/scanned-mail");
    private static final Path FAX = SAMPLES.resolve("insuline-telecopie-2-pages.tif");

    /** Short, so that what overruns them does so soon. */
    private static final ScanLimits LIMITS = new ScanLimits(
            100_000_000, 60, 50_000_000, Duration.ofSeconds(6), Duration.ofSeconds(9), Duration.ofSeconds(60));

    private static final String LETTER = """
            Jane Invented

            Dear Sir or Madam,

            The kettle that I bought from you in March leaks and has twice tripped the fuse.

            Yours faithfully,
            """;

    private static OcrPool pool;

    @BeforeAll
    static void startPool() {
        pool = new OcrPool(new OcrSettings(Path.of("target/ocr"), List.of("fra", "eng"), 1, 512, 50), LIMITS);
    }

    @AfterAll
    static void endPool() {
        pool.close();
        await().atMost(Duration.ofSeconds(10)).until(() -> workers() == 0);
    }

    @Test
    void whatIsNoLetterIsRefusedForWhatItIs() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("empty", new byte[0]);
        files.put("unsupported-format text", "Bonjour, voici ma lettre.\n".getBytes(StandardCharsets.UTF_8));
        files.put("unsupported-format xfa", Hostile.xfa());
        files.put("unsupported-format heic", "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1));
        files.put("encrypted", Files.readAllBytes(SAMPLES.resolve("password-protected.pdf")));
        files.put("too-large png", ScanSamples.hugeDimensions());
        files.put("too-large tiff", Hostile.hugeFax(35_000, 35_000));
        files.put("too-large fax", Hostile.brokenImage(35_000, 35_000, COSName.CCITTFAX_DECODE));
        files.put("too-large jbig2", Hostile.brokenImage(40_000, 40_000, COSName.JBIG2_DECODE));
        files.put("malformed jbig2", Hostile.brokenImage(900, 1200, COSName.JBIG2_DECODE));
        files.put("malformed jpx", Hostile.brokenImage(900, 1200, COSName.JPX_DECODE));
        files.put("too-many-parts", Hostile.pages(501));
        files.put("truncated", Arrays.copyOf(ScanSamples.imageOnly(LETTER), 60));

        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(reason(file.getValue()).code())
                    .as(file.getKey())
                    .isEqualTo(file.getKey().split(" ", -1)[0]);
        }
    }

    @Test
    void fewProgramsWriteTheseAndTheyAreReadToo() throws IOException {
        assertThat(text(Tiffs.big(LETTER))).contains("twice tripped the fuse");
        assertThat(text(Tiffs.deep(LETTER))).contains("twice tripped the fuse");
        byte[] webp = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        assertThat(reason(webp)).as("a white pixel").isEqualTo(ReasonCode.NOTHING_SAID);
    }

    private static String text(byte[] file) throws IOException {
        return ((Reading.Readable) read(file)).submission().text();
    }

    @Test
    void damagedFilesAreReadAsFarAsTheyGoOrRefused() throws IOException {
        byte[] pdf = ScanSamples.imageOnly(LETTER);
        byte[] tiff = Files.readAllBytes(FAX);
        for (int seed = 0; seed < rounds(); seed++) {
            assertOutcome(Hostile.flipped(pdf, seed), "pdf " + seed);
            assertOutcome(Hostile.flipped(tiff, seed), "tiff " + seed);
            assertOutcome(Arrays.copyOf(tiff, tiff.length * (seed % 9 + 1) / 10), "tiff cut " + seed);
        }
    }

    private static int rounds() {
        return Boolean.getBoolean("guichet.crash") ? 60 : 3;
    }

    @Test
    void aLetterThatComesAtTheSameTimeIsReadMeanwhile() throws Exception {
        ExecutorService doors = Executors.newFixedThreadPool(2);
        try {
            Future<Reading> bomb = doors.submit(() -> read(Hostile.nestedForms()));
            await().atMost(Duration.ofSeconds(30)).until(() -> workers() == 1);

            Future<Reading> letter = doors.submit(() -> read(ScanSamples.imageOnly(LETTER)));

            assertThat(letter.get()).isInstanceOf(Reading.Readable.class);
            assertThat(bomb).as("the bomb had its outcome before the letter").isNotDone();
            assertThat(((Reading.Unreadable) bomb.get()).reason()).isEqualTo(ReasonCode.TIME_LIMIT);
        } finally {
            doors.shutdownNow();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "guichet.crash", matches = "true")
    void whatTakesForEverIsGivenUpInTime() throws IOException {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("nested forms", Hostile.nestedForms());
        bombs.put("path operators", Hostile.pathOperators(3_000_000));
        bombs.put("half-tone", Hostile.halfTone());
        bombs.put("noise", Hostile.noise());
        for (Map.Entry<String, byte[]> bomb : bombs.entrySet()) {
            long begun = System.nanoTime();
            Reading reading = read(bomb.getValue());
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println(bomb.getKey() + ": " + (reading instanceof Reading.Unreadable no ? no.reason() : "read")
                    + " after " + taken.toMillis() + " ms");
            // Survey and retry, each with its limit, and the start of two workers on a busy machine.
            assertThat(taken)
                    .as(bomb.getKey())
                    .isLessThan(LIMITS.page().plus(LIMITS.pageInAll()).plusSeconds(10));
            await().atMost(Duration.ofSeconds(1)).until(() -> workers() <= 1);
        }
    }

    private static void assertOutcome(byte[] file, String which) throws IOException {
        Reading reading = read(file);
        assertThat(reading instanceof Reading.Readable
                        || ((Reading.Unreadable) reading).reason() != ReasonCode.INTERNAL_ERROR)
                .as(which)
                .isTrue();
    }

    private static ReasonCode reason(byte[] file) throws IOException {
        Reading reading = read(file);
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) reading).reason();
    }

    private static Reading read(byte[] file) throws IOException {
        RawContent content = RawContent.of(file);
        return new ScanReader(pool, LIMITS, ScanArrivals.PLACE).read(ScanArrivals.of("letter.pdf", content), content);
    }

    private static long workers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .count();
    }
}
