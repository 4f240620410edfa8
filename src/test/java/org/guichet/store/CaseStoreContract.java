package org.guichet.store;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.Digest;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Handling;
import org.guichet.cases.Reference;
import org.guichet.cases.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises. A new store implements {@link #store()} and passes. */
@Timeout(60)
public interface CaseStoreContract
        extends StoryContract,
                HeldArrivalsContract,
                OutboxContract,
                RevisionContract,
                MailIndexContract,
                ErasureContract,
                AcknowledgementContract,
                SplitContract,
                StackSideContract,
                ForkContract,
                EventMemoryContract,
                CustomerIndexContract,
                OperatorViewContract {

    int QUARTER_MEGABYTE = 256 * 1024;

    /** The store under test, empty when the test began; the same one at every call within a test. */
    @Override
    CaseStore store();

    @Override
    default Arrival recorded(String key) {
        return recorded(Arrivals.mail(key));
    }

    @Override
    default Arrival recorded(NewArrival arrival) {
        return store().arrival(store().record(arrival).arrivalId()).orElseThrow();
    }

    @Override
    default Case registered(String key, String... subscribers) {
        Arrival arrival = recorded(key);
        Case opened = Cases.openedBy(arrival);
        assertThat(store().register(opened, arrival.id(), List.of(subscribers))).isTrue();
        return opened;
    }

    // Arrivals

    @Test
    default void knowsTheBeginningsOfItsSourceKeys() {
        for (String uid : List.of("1", "17", "18")) {
            SourceKey key = SourceKey.of("support@mail.example.org", "Réclamations", "9", uid, "digest-" + uid);
            store().record(new NewArrival(
                    "support-fr",
                    ChannelKind.EMAIL,
                    key,
                    TransportFacts.ofMediaType("message/rfc822"),
                    RawContent.of(new byte[] {1})));
        }
        String first = beginning("9", "1");
        String last = beginning("9", "18");
        Set<String> asked = Set.of(first, beginning("9", "2"), beginning("9", "8"), beginning("8", "17"), last);

        assertThat(store().knownBeginnings("support-fr", asked)).containsExactlyInAnyOrder(first, last);
        assertThat(store().knownBeginnings("support-de", asked)).isEmpty();
        assertThat(store().knownBeginnings("support-fr", Set.of())).isEmpty();
        List<String> keys = new ArrayList<>();
        store().sourceKeys("support-fr", first, keys::add);
        assertThat(keys).containsExactly(first + "digest-1");
    }

    @Test
    default void listsEveryKeyOfAMailboxOnceHoweverMany() {
        List<String> given =
                IntStream.range(0, 1_050).mapToObj(uid -> "uid-" + uid).toList();
        given.parallelStream().forEach(key -> store().record(Arrivals.mail(key)));
        store().record(Arrivals.on("support-de", "uid-of-another", RawContent.of(new byte[] {1})));
        List<String> keys = new ArrayList<>();
        store().sourceKeys("support-fr", "uid-", keys::add);
        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(
                        given.stream().map(key -> SourceKey.of(key).value()).toList());
    }

    private static String beginning(String uidValidity, String uid) {
        return SourceKey.of("support@mail.example.org", "Réclamations", uidValidity, uid, "")
                .value();
    }

    @Test
    default void keepsWhatTheDoorKnew() {
        NewArrival given = new NewArrival(
                "scanner-hq",
                ChannelKind.SCANNED_MAIL,
                SourceKey.of("digest", "lettre été.pdf"),
                new TransportFacts(
                        "application/pdf",
                        "lettre été.pdf",
                        Instant.parse("2026-11-20T09:30:00Z"),
                        Map.of("folder", "à traiter")),
                RawContent.of(new byte[] {1, 2, 3}));
        Arrival kept = recorded(given);
        assertThat(kept.channel()).isEqualTo("scanner-hq");
        assertThat(kept.kind()).isEqualTo(ChannelKind.SCANNED_MAIL);
        assertThat(kept.sourceKey()).isEqualTo(given.sourceKey());
        assertThat(kept.facts()).isEqualTo(given.facts());
        assertThat(kept.sha256()).isEqualTo(Digest.sha256(new byte[] {1, 2, 3}));
        assertThat(kept.size()).isEqualTo(3);
    }

    @Test
    default void keepsAbsentFactsAbsent() {
        Arrival kept = recorded("no file name, no time");
        assertThat(kept.facts().fileName()).isNull();
        assertThat(kept.facts().receivedAt()).isNull();
    }

    @Test
    default void tellsTimeToTheMillisecond() {
        Instant registered = recorded("m1").registeredAt();
        assertThat(registered).isEqualTo(registered.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    default void answersARepeatedKeyWithTheFirstReceipt() {
        Receipt first = store().record(Arrivals.mail("m1", "the first text"));
        Receipt second = store().record(Arrivals.mail("m1", "another text under the same key"));
        assertThat(first.repeated()).isFalse();
        assertThat(second).isEqualTo(new Receipt(first.arrivalId(), first.reference(), true, first.sha256()));
        assertThat(store().pending(10)).containsExactly(first.arrivalId());
    }

    @Test
    default void takesTheSameKeyOnTwoChannelsAsTwoArrivals() {
        Receipt french = store().record(Arrivals.on("support-fr", "m1", RawContent.of(new byte[] {1})));
        Receipt english = store().record(Arrivals.on("support-en", "m1", RawContent.of(new byte[] {1})));
        assertThat(english.repeated()).isFalse();
        assertThat(english.arrivalId()).isNotEqualTo(french.arrivalId());
        assertThat(english.reference()).isNotEqualTo(french.reference());
    }

    @Test
    default void makesOneArrivalOfFiftyDoubleClicksAtOnce() throws Exception {
        List<Receipt> receipts = together(50, i -> store().record(Arrivals.mail("double click")));
        assertThat(receipts.stream().map(Receipt::arrivalId))
                .hasSize(50)
                .containsOnly(receipts.get(0).arrivalId());
        assertThat(receipts.stream().filter(receipt -> !receipt.repeated())).hasSize(1);
        assertThat(store().counts()).containsExactly(new ChannelCount("support-fr", ArrivalState.RECEIVED, 1));
    }

    @Test
    default void givesEveryArrivalItsOwnReference() throws Exception {
        List<Receipt> receipts = together(100, i -> store().record(Arrivals.mail("m" + i)));
        assertThat(receipts.stream().map(Receipt::reference)).doesNotHaveDuplicates();
        assertThat(receipts.stream().map(Receipt::arrivalId)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, QUARTER_MEGABYTE - 1, QUARTER_MEGABYTE, QUARTER_MEGABYTE + 1})
    default void keepsEveryRawByte(int size) throws Exception {
        byte[] raw = randomBytes(size);
        RawContent kept = store().raw(recorded(Arrivals.mail("raw", raw)).id());
        assertThat(kept.bytes()).isEqualTo(raw);
        assertThat(kept.size()).isEqualTo(size);
        assertThat(kept.sha256()).isEqualTo(Digest.sha256(raw));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 5_000_000})
    default void keepsAFileAndLeavesTheOriginalWhereItWas(int size, @TempDir Path folder) throws Exception {
        byte[] raw = randomBytes(size);
        Path original = Files.write(folder.resolve("scan.pdf"), raw);
        Arrival arrival = recorded(Arrivals.mail("scan", RawContent.of(original)));
        assertThat(original).hasBinaryContent(raw);
        Files.writeString(original, "overwritten by the next scan");
        assertThat(store().raw(arrival.id()).bytes()).isEqualTo(raw);
    }

    @Test
    default void keepsTheSameLargeContentForTwoArrivals() throws Exception {
        byte[] raw = randomBytes(QUARTER_MEGABYTE * 2);
        Arrival first = recorded(Arrivals.mail("m1", raw));
        Arrival second = recorded(Arrivals.mail("m2", raw));
        assertThat(store().raw(first.id()).bytes()).isEqualTo(raw);
        assertThat(store().raw(second.id()).bytes()).isEqualTo(raw);
    }

    @Test
    default void findsNothingUnderAnUnknownId() {
        UUID unknown = UUID.randomUUID();
        assertThat(store().arrival(unknown)).isEmpty();
        assertThat(store().status(unknown)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> store().raw(unknown));
    }

    @Test
    default void listsPendingArrivalsOldestFirst() {
        UUID first = recorded("m1").id();
        UUID second = recorded("m2").id();
        UUID third = recorded("m3").id();
        store().setAside(second, "automatic-reply", "Says that its author is away.");
        assertThat(store().pending(10)).containsExactly(first, third);
        assertThat(store().pending(1)).containsExactly(first);
    }

    // What became of them

    @Test
    default void showsTheNewestArrivalsFirst() {
        Arrival first = recorded("m1");
        Arrival second = recorded("m2");
        Arrival third = recorded("m3");
        store().quarantine(second.id(), ReasonCode.MALFORMED, "not a mail");
        assertThat(store().newestArrivals(2, 0))
                .extracting(ArrivalStatus::arrival)
                .containsExactly(third, second);
        assertThat(store().newestArrivals(10, 2))
                .extracting(ArrivalStatus::arrival)
                .containsExactly(first);
        assertThat(store().newestArrivals(1, 1).get(0).reason()).isEqualTo("malformed");
    }

    @Test
    default void startsEveryArrivalAsReceived() {
        Arrival arrival = recorded("m1");
        assertThat(store().status(arrival.id()))
                .contains(new ArrivalStatus(arrival, ArrivalState.RECEIVED, null, null, null, arrival.registeredAt()));
    }

    @Test
    default void registersACaseWithItsContactAndState() {
        Case opened = registered("m1");
        ArrivalStatus status = store().status(opened.firstContact().id()).orElseThrow();
        assertThat(status.state()).isEqualTo(ArrivalState.CASE);
        assertThat(status.caseId()).isEqualTo(opened.identity().id());
        assertThat(status.reason()).isNull();
        assertThat(store().caseById(opened.identity().id())).contains(opened);
        assertThat(store().caseByReference(opened.identity().reference())).contains(opened);
        assertThat(store().pending(10)).isEmpty();
    }

    @Test
    default void registersAnArrivalOnlyOnce() {
        Arrival arrival = recorded("m1");
        Case first = Cases.openedBy(arrival);
        Case second = Cases.openedBy(arrival);
        assertThat(store().register(first, arrival.id(), List.of("crm"))).isTrue();
        assertThat(store().register(second, arrival.id(), List.of("crm"))).isFalse();
        assertThat(store().caseById(second.identity().id())).isEmpty();
        assertThat(store().caseCount()).isEqualTo(1);
        assertThat(store().outbox().undelivered("crm", 10)).hasSize(1);
    }

    @Test
    default void registersOneCaseWhenManyTryAtOnce() throws Exception {
        Arrival arrival = recorded("m1");
        List<Boolean> answers =
                together(20, i -> store().register(Cases.openedBy(arrival), arrival.id(), List.of("crm")));
        assertThat(answers).containsOnlyOnce(true);
        assertThat(store().caseCount()).isEqualTo(1);
        assertThat(store().outbox().undelivered("crm", 100)).hasSize(1);
    }

    @Test
    default void refusesACaseThatIsNotTheArrivals() {
        Arrival arrival = recorded("m1");
        Case ofAnother = Cases.openedBy(recorded("m2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().register(ofAnother, arrival.id(), List.of()))
                .withMessageContaining("reference");
        assertThat(store().caseCount()).isZero();
        assertThat(store().pending(10)).hasSize(2);
    }

    @Test
    default void setsAsideOnlyWhatIsReceived() {
        UUID waiting = recorded("m1").id();
        UUID settled = registered("m2").firstContact().id();
        assertThat(store().setAside(waiting, "automatic-reply", "Away until Monday."))
                .isTrue();
        assertThat(store().setAside(waiting, "bounce", "Not this one.")).isFalse();
        assertThat(store().setAside(settled, "bounce", "Nor this one.")).isFalse();
        ArrivalStatus status = store().status(waiting).orElseThrow();
        assertThat(status.state()).isEqualTo(ArrivalState.SET_ASIDE);
        assertThat(status.reason()).isEqualTo("automatic-reply");
        assertThat(status.detail()).isEqualTo("Away until Monday.");
        assertThat(store().status(settled).orElseThrow().state()).isEqualTo(ArrivalState.CASE);
    }

    @Test
    default void quarantinesOnlyWhatIsReceived() {
        UUID waiting = recorded("m1").id();
        assertThat(store().quarantine(waiting, ReasonCode.EMPTY, "Zero bytes.")).isTrue();
        assertThat(store().quarantine(waiting, ReasonCode.MALFORMED, "Too late."))
                .isFalse();
        ArrivalStatus status = store().status(waiting).orElseThrow();
        assertThat(status.state()).isEqualTo(ArrivalState.QUARANTINED);
        assertThat(status.reason()).isEqualTo("empty");
        assertThat(status.detail()).isEqualTo("Zero bytes.");
    }

    @Test
    default void refusesToSettleAnArrivalThatNeverCame() {
        UUID unknown = UUID.randomUUID();
        assertThatIllegalArgumentException().isThrownBy(() -> store().setAside(unknown, "automatic-reply", "Away."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().quarantine(unknown, ReasonCode.EMPTY, "Zero bytes."));
        Case opened = Cases.openedBy(recorded("m1"));
        assertThatIllegalArgumentException().isThrownBy(() -> store().register(opened, unknown, List.of()));
    }

    @Test
    default void countsThatAddUp() {
        registered("m1");
        registered("m2");
        store().setAside(recorded("m3").id(), "automatic-reply", "Away.");
        store().quarantine(recorded("m4").id(), ReasonCode.EMPTY, "Zero bytes.");
        recorded("m5");
        recorded(Arrivals.on("support-en", "m1", RawContent.of(new byte[] {1})));
        assertThat(store().counts())
                .containsExactlyInAnyOrder(
                        new ChannelCount("support-fr", ArrivalState.CASE, 2),
                        new ChannelCount("support-fr", ArrivalState.SET_ASIDE, 1),
                        new ChannelCount("support-fr", ArrivalState.QUARANTINED, 1),
                        new ChannelCount("support-fr", ArrivalState.RECEIVED, 1),
                        new ChannelCount("support-en", ArrivalState.RECEIVED, 1));
    }

    // Cases

    @Test
    default void findsNoCaseUnderAnUnknownName() {
        Arrival withoutCase = recorded("m1");
        assertThat(store().caseById(UUID.randomUUID())).isEmpty();
        assertThat(store().caseByReference(withoutCase.reference())).isEmpty();
        assertThat(store().caseByReference(Reference.ofSequence(4_711))).isEmpty();
    }

    @Test
    default void readsChangesInTheOrderTheyWereStored() {
        List<UUID> stored = List.of(id(registered("m1")), id(registered("m2")), id(registered("m3")));
        List<ChangedCase> all = store().changedAfter(0, 10);
        assertThat(all).extracting(changed -> id(changed.newest())).containsExactlyElementsOf(stored);
        assertThat(all).extracting(ChangedCase::position).isSorted().doesNotHaveDuplicates();
        assertThat(store().changedAfter(all.get(0).position(), 1)).containsExactly(all.get(1));
        assertThat(store().changedAfter(all.get(2).position(), 10)).isEmpty();
    }

    @Test
    default void readsLargeChangesInSmallerPortions() {
        int third = (int) CaseStore.PAGE_BYTES / 3;
        List<UUID> stored = new ArrayList<>();
        for (int size : new int[] {10, third, third, third, 4 * third, 10}) {
            Arrival arrival = recorded("m" + stored.size());
            Case large = Cases.atRevision(Cases.changed(Cases.openedBy(arrival), "x".repeat(size)), 1);
            assertThat(store().register(large, arrival.id(), List.of())).isTrue();
            stored.add(id(large));
        }
        List<Integer> portions = new ArrayList<>();
        List<UUID> seen = new ArrayList<>();
        long after = 0;
        for (List<ChangedCase> page = store().changedAfter(after, 10);
                !page.isEmpty();
                page = store().changedAfter(after, 10)) {
            portions.add(page.size());
            page.forEach(changed -> seen.add(id(changed.newest())));
            after = page.get(page.size() - 1).position();
        }
        assertThat(seen).containsExactlyElementsOf(stored);
        assertThat(portions).containsExactly(3, 1, 1, 1);
    }

    @Test
    default void neverSkipsNorRepeatsAChangeWhileOthersWrite() throws Exception {
        int writers = 8;
        int each = 25;
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<List<UUID>> reader = CompletableFuture.supplyAsync(() -> readChangesUntil(written));
        List<List<UUID>> stored = together(writers, writer -> {
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                ids.add(id(registered("m" + writer + "-" + i)));
            }
            return ids;
        });
        written.countDown();
        assertThat(reader.get())
                .hasSize(writers * each)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        stored.stream().flatMap(List::stream).collect(toList()));
    }

    private List<UUID> readChangesUntil(CountDownLatch written) {
        List<UUID> seen = new ArrayList<>();
        long after = 0;
        while (true) {
            boolean last = written.getCount() == 0;
            List<ChangedCase> page = store().changedAfter(after, 7);
            page.forEach(changed -> seen.add(id(changed.newest())));
            if (page.isEmpty() && last) {
                return seen;
            }
            after = page.isEmpty() ? after : page.get(page.size() - 1).position();
        }
    }

    @Test
    default void knowsTheFileThatCameUnderAnotherName() {
        Arrival first = recorded(scan("scanner-hq", "a.pdf", "one"));
        Arrival copy = recorded(scan("scanner-hq", "b.pdf", "one"));
        Arrival other = recorded(scan("scanner-hq", "c.pdf", "two"));
        Arrival elsewhere = recorded(scan("scanner-b", "a.pdf", "one"));

        assertThat(store().sameFile(copy))
                .hasValueSatisfying(found -> assertThat(found.arrival().id()).isEqualTo(first.id()));
        assertThat(store().sameFile(first)).isEmpty();
        assertThat(store().sameFile(other)).isEmpty();
        assertThat(store().sameFile(elsewhere)).isEmpty();
    }

    private static NewArrival scan(String channel, String name, String text) {
        RawContent content = RawContent.of(text.getBytes(StandardCharsets.UTF_8));
        return new NewArrival(
                channel,
                ChannelKind.SCANNED_MAIL,
                SourceKey.of(content.sha256(), name),
                TransportFacts.ofFile("application/pdf", name, null),
                content);
    }

    @Test
    default void keepsAQueueOfCasesWithPagesToRead() {
        UUID first = registeredWithFlags("m1", Review.LOW_CONFIDENCE);
        registered("m2");
        UUID third = registeredWithFlags("m3", Review.UNREAD_INK);
        assertThat(store().toReview(10, 0, CaseStoreContract::id)).containsExactly(first, third);
        assertThat(store().toReview(1, 1, CaseStoreContract::id)).containsExactly(third);

        Case before = store().caseById(first).orElseThrow();
        Handling done = new Handling(null, List.of(), null, null, List.of(), List.of(), List.of());
        assertThat(store().revise(Cases.changed(before.with(done), "read by a person"), null, List.of()))
                .isInstanceOf(Revised.Stored.class);
        assertThat(store().toReview(10, 0, CaseStoreContract::id)).containsExactly(third);

        store().eraseCase(third, new ByHand("staff", "asked for"), List.of());
        assertThat(store().toReview(10, 0, CaseStoreContract::id)).isEmpty();
    }

    private UUID registeredWithFlags(String key, String flag) {
        Arrival arrival = recorded(key);
        Case plain = Cases.openedBy(arrival);
        Case opened = plain.with(plain.handling().flagged(flag));
        assertThat(store().register(opened, arrival.id(), List.of())).isTrue();
        return opened.identity().id();
    }

    @Test
    default void showsTheNewestCasesFirst() {
        UUID first = id(registered("m1"));
        UUID second = id(registered("m2"));
        UUID third = id(registered("m3"));
        assertThat(store().newest(10, 0, CaseStoreContract::id)).containsExactly(third, second, first);
        assertThat(store().newest(1, 1, CaseStoreContract::id)).containsExactly(second);
        assertThat(store().newest(10, 3, CaseStoreContract::id)).isEmpty();
        assertThat(store().caseCount()).isEqualTo(3);
    }

    // Help

    static UUID id(Case found) {
        return found.identity().id();
    }

    static byte[] randomBytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Runs the task this often, all at once, and gives every answer. */
    static <T> List<T> together(int times, Task<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                Callable<T> waiting = () -> {
                    start.await();
                    return task.run(number);
                };
                answers.add(threads.submit(waiting));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** One of several tasks that run at the same time. */
    interface Task<T> {
        T run(int number) throws Exception;
    }
}
