package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.NormalizerInfo;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.EmailReader;
import org.guichet.channel.email.facts.MailTrust;
import org.guichet.channel.form.FormLimits;
import org.guichet.channel.form.FormReader;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Rules;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.ByHand;
import org.guichet.store.HistoryAct;
import org.guichet.store.HistoryEntry;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.store.NewCorrection;
import org.guichet.store.TestEvents;
import org.guichet.submission.Reading;
import org.guichet.submission.SubmissionReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real readers and the real normalizer, in front of a store in maps. */
class ArrivalProcessorTest {

    private static final ByHand CLAIRE = new ByHand("claire", "The customer was asked.");
    private static final RetryPolicy POLICY = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(10), 3);
    private static final String AWAY = """
            From: Ann Lee <ann.lee@example.com>
            To: support@example.org
            Subject: Out of office
            Auto-Submitted: auto-replied
            Date: Mon, 02 Nov 2026 09:00:00 +0000

            My new boiler is broken again. I am away until Monday.
            """;

    private final SettableClock clock = new SettableClock();
    private final InMemoryCaseStore store = new InMemoryCaseStore(clock, new TestEvents());
    private SubmissionReader scans = (arrival, content) -> unavailable();
    private final TimeLimit time = new TimeLimit();
    private final ArrivalProcessor processor = processor();

    @AfterEach
    void close() {
        processor.close();
        time.close();
    }

    private ArrivalProcessor processor() {
        Map<ChannelKind, SubmissionReader> readers = new EnumMap<>(ChannelKind.class);
        for (ChannelKind kind : ChannelKind.values()) {
            readers.put(kind, (arrival, content) -> scans.read(arrival, content));
        }
        readers.put(ChannelKind.EMAIL, new EmailReader(EmailLimits.defaults(), MailTrust.NONE));
        readers.put(ChannelKind.WEB_FORM, FormReader.webForm(FormLimits.DEFAULT));
        Rules rules = new Rules("FR", ZoneId.of("Europe/Paris"), Set.of(), List.of(), false);
        Normalizer normalizer = new Normalizer(rules, UUID::randomUUID, new NormalizerInfo("test", "test"));
        Understanding understanding = new Understanding(readers, normalizer, time, Duration.ofMinutes(1));
        return new ArrivalProcessor(store, understanding, List.of(), POLICY, clock);
    }

    private static Reading unavailable() {
        return new Reading.Unreadable(ReasonCode.OCR_UNAVAILABLE, "No recognition worker could be started.");
    }

    private UUID came(ChannelKind kind, String mediaType, String raw) {
        return store.record(new NewArrival(
                        "channel",
                        kind,
                        SourceKey.of(raw),
                        TransportFacts.ofMediaType(mediaType),
                        RawContent.of(raw.getBytes(StandardCharsets.UTF_8))))
                .arrivalId();
    }

    private void sweep() {
        for (UUID id : processor.waiting()) {
            processor.settle(processor.claim(id)).join();
        }
    }

    private ArrivalStatus status(UUID id) {
        return store.status(id).orElseThrow();
    }

    private Case opened(UUID id) {
        return store.caseById(status(id).caseId()).orElseThrow();
    }

    private UUID scan() {
        return came(ChannelKind.SCANNED_MAIL, "application/pdf", "%PDF-");
    }

    @Test
    void triesAgainLaterWhenTheCauseMayPass() {
        UUID id = scan();
        sweep();
        assertThat(status(id).state()).isEqualTo(ArrivalState.RECEIVED);
        assertThat(processor.waiting()).isEmpty();
        clock.forward(Duration.ofSeconds(10 + 3));
        assertThat(processor.waiting()).containsExactly(id);
        sweep();
        clock.forward(Duration.ofSeconds(13));
        assertThat(processor.waiting()).as("the second wait is longer").isEmpty();
        assertThat(store.attempts(id).orElseThrow().made()).isEqualTo(2);
    }

    @Test
    void leavesAlonePostponedWorkThatAnOldWakeUpNames() {
        UUID id = scan();
        sweep();
        assertThat(processor.claim(id)).isNull();
        clock.forward(Duration.ofMinutes(1));
        assertThat(processor.claim(id)).isNotNull();
    }

    @Test
    void quarantinesWhatTheMemoryDoesNotHold() {
        scans = (arrival, content) -> {
            throw new OutOfMemoryError("Java heap space");
        };
        UUID id = scan();
        sweep();
        assertThat(status(id).state()).isEqualTo(ArrivalState.QUARANTINED);
        assertThat(status(id).detail()).contains("OutOfMemoryError");
        assertThat(processor.waiting()).isEmpty();
    }

    @Test
    void quarantinesWhatNeverPasses() {
        UUID id = scan();
        for (int i = 0; i < 5; i++) {
            sweep();
            clock.forward(Duration.ofMinutes(15));
        }
        assertThat(status(id).state()).isEqualTo(ArrivalState.QUARANTINED);
        assertThat(status(id).reason()).isEqualTo("ocr-unavailable");
        assertThat(status(id).detail()).contains("3 attempts");
        assertThat(store.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly(HistoryAct.POSTPONED, HistoryAct.POSTPONED, HistoryAct.QUARANTINED);
    }

    @Test
    void postponesWhatCannotBeReadFromTheDisk() {
        scans = (arrival, content) -> {
            throw new IOException("Input/output error");
        };
        UUID id = scan();
        sweep();
        assertThat(status(id).state()).isEqualTo(ArrivalState.RECEIVED);
        assertThat(status(id).reason()).isEqualTo("raw-unavailable");
    }

    @Test
    void quarantinesADefectAtOnce() {
        scans = (arrival, content) -> {
            throw new IllegalStateException("a defect");
        };
        UUID id = scan();
        sweep();
        assertThat(status(id).state()).isEqualTo(ArrivalState.QUARANTINED);
        assertThat(status(id).reason()).isEqualTo("internal-error");
        assertThat(store.attempts(id).orElseThrow().made()).isZero();
    }

    @Test
    void readsAnEditedCopyAndKeepsTheOriginalInTheCase() {
        UUID id = came(ChannelKind.WEB_FORM, "application/json", "{\"narrative\": \"cut o");
        sweep();
        assertThat(status(id).reason()).isEqualTo("malformed");
        String edited = "narrative=The+boiler+is+broken.&email=ann.lee%40example.com";
        store.correct(
                id,
                new NewCorrection(
                        RawContent.of(edited.getBytes(StandardCharsets.UTF_8)),
                        "application/x-www-form-urlencoded",
                        Map.of(),
                        CLAIRE));
        sweep();
        Case opened = opened(id);
        assertThat(opened.substance().narrative()).isEqualTo("The boiler is broken.");
        assertThat(opened.firstContact().raw().sha256())
                .isEqualTo(status(id).arrival().sha256());
        assertThat(opened.firstContact().raw().mediaType()).isEqualTo("application/json");
    }

    @Test
    void takesAFieldThatAPersonStates() {
        UUID id = came(
                ChannelKind.WEB_FORM,
                "application/json",
                "{\"narrative\": \"The boiler is broken.\", \"email\": \"nobody\"}");
        sweep();
        assertThat(status(id).state()).isEqualTo(ArrivalState.QUARANTINED);
        store.correct(id, new NewCorrection(null, null, Map.of("email", "ann.lee@example.com"), CLAIRE));
        sweep();
        Case opened = opened(id);
        assertThat(opened.people().complainant().emails()).containsExactly("ann.lee@example.com");
        assertThat(opened.handling().flags()).contains("corrected");
    }

    @Test
    void keepsEarlierCorrectionsWhenOneMoreIsMade() {
        UUID id = came(ChannelKind.WEB_FORM, "application/json", "{\"name\": \"Ann Lee\"}");
        sweep();
        store.correct(id, new NewCorrection(null, null, Map.of("narrative", "The boiler is broken."), CLAIRE));
        sweep();
        assertThat(status(id).reason()).isEqualTo("no-way-to-reach");
        store.correct(id, new NewCorrection(null, null, Map.of("email", "ann.lee@example.com"), CLAIRE));
        sweep();
        assertThat(opened(id).substance().narrative()).isEqualTo("The boiler is broken.");
    }

    @Test
    void makesACaseOfWhatAPersonSaysWhenNothingCanBeRead() {
        scans = (arrival, content) -> new Reading.Unreadable(ReasonCode.ENCRYPTED, "A password is needed.");
        UUID id = scan();
        sweep();
        store.correct(
                id,
                new NewCorrection(
                        null,
                        null,
                        Map.of(
                                "narrative",
                                "Ma chaudière est en panne.",
                                "phone",
                                "06 39 98 12 34",
                                "subject",
                                "Panne"),
                        CLAIRE));
        sweep();
        Case opened = opened(id);
        assertThat(opened.substance().narrative()).isEqualTo("Ma chaudière est en panne.");
        assertThat(opened.substance().subject()).isEqualTo("Panne");
        assertThat(opened.substance().language()).isEqualTo("fr");
        assertThat(opened.people().complainant().phones()).containsExactly("+33639981234");
    }

    @Test
    void makesACaseOfWhatWasTakenBackFromARule() {
        UUID id = came(ChannelKind.EMAIL, "message/rfc822", AWAY.replace("\n", "\r\n"));
        sweep();
        assertThat(status(id).state()).isEqualTo(ArrivalState.SET_ASIDE);
        store.takeBack(id, CLAIRE);
        sweep();
        assertThat(opened(id).handling().flags()).contains("taken-back");
        assertThat(store.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly(HistoryAct.SET_ASIDE, HistoryAct.TAKEN_BACK, HistoryAct.OPENED_CASE);
    }

    @Test
    void leavesWhatIsClaimedForTheNextStartOnceItStops() {
        UUID id = scan();
        ArrivalProcessor.Work claimed = processor.claim(id);
        processor.stop();
        processor.settle(claimed).join();
        assertThat(status(id).state()).isEqualTo(ArrivalState.RECEIVED);
        assertThat(store.history(id)).isEmpty();
        assertThat(processor.waiting()).isEmpty();
    }

    @Test
    void readsNothingTwiceThatIsDone() {
        AtomicInteger readings = new AtomicInteger();
        scans = (arrival, content) -> {
            readings.incrementAndGet();
            return new Reading.Unreadable(ReasonCode.MALFORMED, "Not a document.");
        };
        scan();
        sweep();
        sweep();
        assertThat(readings).hasValue(1);
    }

    /** A clock that stands until it is set forward. */
    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-02T09:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
