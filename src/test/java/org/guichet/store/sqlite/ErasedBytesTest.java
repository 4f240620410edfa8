package org.guichet.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.store.Arrivals;
import org.guichet.store.ByHand;
import org.guichet.store.Cases;
import org.guichet.store.NewCorrection;
import org.guichet.store.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an erasure, no file of the data folder holds the bytes any more: not the database, not its log, no blob. */
class ErasedBytesTest {

    private static final String MARK = "Zoltan-Marker-4711";
    private static final ByHand REQUESTED = new ByHand("claire", "Request of 20 November.");
    private static final int LARGE = 300_000;

    @TempDir
    Path data;

    private SqliteCaseStore store;

    @BeforeEach
    void open() {
        store = SqliteCaseStore.open(data, new TestEvents(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static NewArrival marked(String key, int size) {
        byte[] raw = (MARK + " wrote: " + key + "\n" + ".".repeat(size)).getBytes(StandardCharsets.UTF_8);
        return new NewArrival(
                "scanner-hq",
                ChannelKind.EMAIL,
                SourceKey.of(key, MARK),
                new TransportFacts("message/rfc822", MARK + ".eml", null, Map.of("folder", MARK)),
                RawContent.of(raw));
    }

    private Arrival recorded(NewArrival arrival) {
        return store.arrival(store.record(arrival).arrivalId()).orElseThrow();
    }

    /** Others write before, between and after, so that pages are split, filled and rebuilt around the marked rows. */
    private void others(String prefix) {
        for (int i = 0; i < 40; i++) {
            Arrival other = recorded(Arrivals.mail(prefix + i, "Somebody else. " + "x".repeat(137 * (i % 11))));
            Case opened = Cases.openedBy(other);
            store.register(opened, other.id(), List.of("crm"));
            store.revise(Cases.changed(opened, "Changed " + prefix), null, List.of("crm"));
        }
    }

    @Test
    void areGoneForACaseWithEverythingAroundIt() throws Exception {
        others("before");
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Arrival opener = recorded(marked("m" + i, i % 2 == 0 ? 2_000 : LARGE));
            Case opened = Cases.changed(Cases.openedBy(opener), MARK);
            Case first = Cases.atRevision(opened, 1);
            store.register(first, opener.id(), List.of("crm", "archive"));
            others("between" + i);
            Arrival later = recorded(marked("later" + i, 100));
            store.revise(Cases.followedUp(first, later), later.id(), List.of("crm", "archive"));
            cases.add(first.identity().id());
        }
        store.outbox()
                .markDelivered(
                        List.of(store.outbox().undelivered("archive", 1).get(0).position()));
        others("after");
        assertThat(filesWithTheMark()).hasSizeGreaterThan(5);
        for (UUID id : cases) {
            assertThat(store.eraseCase(id, REQUESTED, List.of("crm"))).isTrue();
        }
        assertThat(filesWithTheMark()).isEmpty();
        store.close();
        assertThat(filesWithTheMark()).isEmpty();
    }

    @Test
    void areGoneForAnArrivalInQuarantineWithItsCorrections() throws Exception {
        others("before");
        UUID id = recorded(marked("m1", LARGE)).id();
        store.quarantine(id, ReasonCode.MALFORMED, MARK + " is no mail.");
        RawContent copy = RawContent.of((MARK + "!".repeat(LARGE)).getBytes(StandardCharsets.UTF_8));
        store.correct(id, new NewCorrection(copy, null, Map.of("name", MARK), new ByHand("claire", MARK)));
        store.quarantine(id, ReasonCode.MALFORMED, MARK + " is still none.");
        others("after");
        assertThat(filesWithTheMark()).hasSizeGreaterThan(2);
        assertThat(store.eraseArrival(id, REQUESTED)).isTrue();
        assertThat(filesWithTheMark()).isEmpty();
    }

    @Test
    void areRemovedByTheNextStartWhenACrashCameBetween() throws Exception {
        Arrival erased = recorded(marked("m1", LARGE));
        store.eraseArrival(erased.id(), REQUESTED);
        store.close();
        Path blob = data.resolve("blobs").resolve("ab").resolve("cd").resolve("abcd" + "0".repeat(60));
        Files.createDirectories(blob.getParent());
        Files.writeString(blob, MARK);
        try (var session = new SqliteDatabase(data.resolve("guichet.db")).writer()) {
            session.change("INSERT INTO erasure_leftovers (content) VALUES (?)", "abcd" + "0".repeat(60));
            session.commit();
        }
        open();
        assertThat(filesWithTheMark()).isEmpty();
        try (var session = new SqliteDatabase(data.resolve("guichet.db")).reader()) {
            assertThat(session.all(row -> row.getString(1), "SELECT content FROM erasure_leftovers"))
                    .isEmpty();
        }
    }

    @Test
    void stayForTheOtherArrivalThatHasTheSameLargeContent() throws Exception {
        RawContent same = marked("same", LARGE).content();
        Arrival first = recorded(Arrivals.mail("m1", same));
        Arrival second = recorded(Arrivals.mail("m2", same));
        store.eraseArrival(first.id(), REQUESTED);
        assertThat(store.raw(second.id()).bytes()).isEqualTo(same.bytes());
        store.eraseArrival(second.id(), REQUESTED);
        assertThat(filesWithTheMark()).isEmpty();
    }

    private List<Path> filesWithTheMark() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK)) {
                    found.add(data.relativize(file));
                }
            }
        }
        return found;
    }
}
