package org.guichet.channel.scan.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.batch.BatchPlan;
import org.guichet.channel.scan.batch.Collation;
import org.guichet.channel.scan.batch.PageRange;
import org.guichet.channel.scan.batch.SeparatorRules;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OcrPoolTest {

    private static final ScanLimits LIMITS =
            new ScanLimits(1_000, 8, 1_000_000, Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ofMinutes(5));

    private final Set<Process> started = ConcurrentHashMap.newKeySet();
    private OcrPool pool = pool(LIMITS, 50);

    private OcrPool pool(ScanLimits limits, int pagesPerWorker) {
        OcrSettings settings = new OcrSettings(Path.of("unused"), List.of("fra"), 1, 128, pagesPerWorker);
        return new OcrPool(this::startMisbehaving, settings, limits);
    }

    private Process startMisbehaving() throws java.io.IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MisbehavingWorker.class.getName())
                .start();
        started.add(process);
        return process;
    }

    @AfterEach
    void endAllWorkers() {
        pool.close();
        await().atMost(Duration.ofSeconds(20)).until(() -> started.stream().noneMatch(Process::isAlive));
    }

    @Test
    void startsNothingBeforeTheFirstDocument() {
        assertThat(started).isEmpty();
    }

    @Test
    void readsAllPagesWithOneWarmWorker() throws PoolClosedException {
        assertThat(outcomes("rrr")).containsExactly("read", "read", "read");
        assertThat(outcomes("r")).containsExactly("read");
        assertThat(started).hasSize(1);
    }

    @Test
    void aPageThatHangsCostsOnlyItself() throws PoolClosedException {
        assertThat(outcomes("rhr")).containsExactly("read", "time-limit", "read");
    }

    @Test
    void aPageThatIsTooSlowIsTriedOnceMoreAtHalfItsSize() throws PoolClosedException {
        assertThat(outcomes("s")).containsExactly("read");
    }

    @Test
    void aPageThatKillsItsWorkerCostsOnlyItself() throws PoolClosedException {
        List<PageOutcome> pages = read("rdr");

        assertThat(words(pages)).containsExactly("read", "malformed", "read");
        assertThat(((PageOutcome.Unread) pages.get(1)).detail()).contains("139");
    }

    @Test
    void aWorkerThatTalksNonsenseIsReplaced() throws PoolClosedException {
        assertThat(outcomes("gr")).containsExactly("malformed", "read");
    }

    @Test
    void replacesAWornWorkerInTheMiddleOfADocument() throws PoolClosedException {
        pool.close();
        pool = pool(LIMITS, 2);

        assertThat(outcomes("rrrr")).containsExactly("read", "read", "read", "read");
        assertThat(started).hasSize(2);
    }

    @Test
    void refusesADocumentWithTooManyPages() throws PoolClosedException {
        DocumentOutcome outcome = pool.read(order("rrrrrrrrr"));

        assertThat(outcome)
                .isInstanceOfSatisfying(DocumentOutcome.Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ReasonCode.TOO_MANY_PARTS));
    }

    @Test
    void aDocumentThatHangsLetsOthersPass() throws Exception {
        Future<List<PageOutcome>> hanging = Executors.newSingleThreadExecutor().submit(() -> read("h"));
        await().atMost(Duration.ofSeconds(20)).until(() -> !started.isEmpty());

        assertThat(outcomes("r")).containsExactly("read");

        assertThat(hanging).isNotDone();
        assertThat(words(hanging.get(60, TimeUnit.SECONDS))).containsExactly("time-limit");
    }

    @Test
    void tellsTheLettersOfABatchApartWithoutReadingThem() throws PoolClosedException {
        assertThat(pool.read(order("-rr-h-b")))
                .isInstanceOfSatisfying(DocumentOutcome.Batch.class, batch -> assertThat(batch.plan())
                        .isEqualTo(new BatchPlan(List.of(new PageRange(2, 3), new PageRange(5, 5)), 3, 1)));
    }

    @Test
    void readsOnlyThePagesThatAreWanted() throws PoolClosedException {
        DocumentOrder second = new DocumentOrder(
                DocumentFormat.PDF, content("-rr-hd"), DocumentOrder.How.usual(), Optional.of(new PageRange(2, 3)));

        assertThat(((DocumentOutcome.Opened) pool.read(second)).pages())
                .extracting(page -> ((PageOutcome.Read) page).page().text().substring(0, 6))
                .containsExactly("page 2", "page 3");
    }

    @Test
    void aCoverSheetIsNoPartOfTheOnlyLetterBehindIt() throws PoolClosedException {
        assertThat(outcomes("-rr")).containsExactly("read", "read");
    }

    @Test
    void separatorsAloneSayNothing() throws PoolClosedException {
        for (String plan : List.of("-", "-b-")) {
            assertThat(pool.read(order(plan)))
                    .as(plan)
                    .isInstanceOfSatisfying(DocumentOutcome.Refused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(ReasonCode.NOTHING_SAID));
        }
    }

    @Test
    void aPageThatHangsWhileSeparatorsAreLookedForIsAPageOfALetter() throws PoolClosedException {
        assertThat(pool.read(order("-rx-r"))).isInstanceOfSatisfying(DocumentOutcome.Batch.class, batch -> assertThat(
                        batch.plan().letters())
                .containsExactly(new PageRange(2, 3), new PageRange(5, 5)));
    }

    @Test
    void readsAStackThatWasTurnedOverInTheOrderOfItsSheets() throws PoolClosedException {
        DocumentOrder stack = new DocumentOrder(
                DocumentFormat.PDF,
                content("rrrr"),
                new DocumentOrder.How(SeparatorRules.none(), Set.of(), Collation.BACKS_REVERSED),
                Optional.empty());

        assertThat(((DocumentOutcome.Opened) pool.read(stack)).pages())
                .extracting(page -> ((PageOutcome.Read) page).page().text().substring(0, 6))
                .containsExactly("page 1", "page 4", "page 2", "page 3");
    }

    @Test
    void leavesTheRestOfADocumentThatTakesTooLong() throws PoolClosedException {
        pool.close();
        pool = pool(
                new ScanLimits(1_000, 8, 1_000_000, Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ZERO), 50);

        assertThat(outcomes("rr")).containsExactly("time-limit", "time-limit");
    }

    @Test
    void closingEndsAJobThatHangsWithoutAVerdict() throws Exception {
        pool.close();
        pool = pool(
                new ScanLimits(1_000, 8, 1, Duration.ofMinutes(5), Duration.ofMinutes(9), Duration.ofMinutes(9)), 50);
        Future<DocumentOutcome> reading = Executors.newSingleThreadExecutor().submit(() -> pool.read(order("h")));
        await().atMost(Duration.ofSeconds(20)).until(() -> !started.isEmpty());

        pool.close();

        assertThatThrownBy(() -> reading.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(PoolClosedException.class);
    }

    @Test
    void afterClosingNothingIsStartedAgain() {
        pool.close();

        assertThatThrownBy(() -> read("r")).isInstanceOf(PoolClosedException.class);
        assertThat(started).isEmpty();
    }

    private static RawContent content(String plan) {
        return RawContent.of(plan.getBytes(StandardCharsets.US_ASCII));
    }

    private static DocumentOrder order(String plan) {
        return DocumentOrder.of(DocumentFormat.PDF, content(plan));
    }

    private List<String> outcomes(String plan) throws PoolClosedException {
        return words(read(plan));
    }

    private List<PageOutcome> read(String plan) throws PoolClosedException {
        DocumentOutcome outcome = pool.read(order(plan));
        return outcome instanceof DocumentOutcome.Opened opened ? opened.pages() : List.of();
    }

    private static List<String> words(List<PageOutcome> pages) {
        return pages.stream()
                .map(page -> page instanceof PageOutcome.Unread unread
                        ? unread.reason().code()
                        : "read")
                .collect(Collectors.toList());
    }
}
