package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.NormalizerInfo;
import org.guichet.cases.Reference;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;
import org.guichet.normalize.Rules;
import org.guichet.submission.Reading;
import org.guichet.submission.SubmissionReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reader that hangs costs its own arrival and a thread. */
@Timeout(60)
class TimeLimitTest {

    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final RawContent CONTENT = RawContent.of(new byte[] {1});
    private static final SubmissionReader GOOD =
            (arrival, content) -> new Reading.Unreadable(ReasonCode.MALFORMED, "read to its end");

    private final TimeLimit time = new TimeLimit();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
        time.close();
    }

    @Test
    void quarantinesTheArrivalWhoseReaderNeverReturnsAndNotTheNext() throws IOException {
        Understanding understanding = understanding(LIMIT, (arrival, content) -> {
            await(released);
            return GOOD.read(arrival, content);
        });

        assertThat(reason(understanding, ChannelKind.EMAIL)).isEqualTo(ReasonCode.TIME_LIMIT);
        assertThat(reason(understanding, ChannelKind.EVENT)).isEqualTo(ReasonCode.MALFORMED);
        Awaitility.await().until(() -> time.leftBehind() == 0);
    }

    @Test
    void leavesAReaderBehindThatIgnoresInterruption() throws IOException {
        Understanding understanding = understanding(LIMIT, (arrival, content) -> {
            while (released.getCount() > 0) {
                Thread.onSpinWait();
            }
            return GOOD.read(arrival, content);
        });

        assertThat(reason(understanding, ChannelKind.EMAIL)).isEqualTo(ReasonCode.TIME_LIMIT);
        assertThat(time.leftBehind()).isEqualTo(1);
        assertThat(reason(understanding, ChannelKind.EVENT)).isEqualTo(ReasonCode.MALFORMED);

        released.countDown();
        Awaitility.await().until(() -> time.leftBehind() == 0);
    }

    @Test
    void givesAReaderTheTimeThatItLimitsItself() throws IOException {
        Understanding understanding = understanding(LIMIT, new SubmissionReader() {
            @Override
            public Reading read(Arrival arrival, RawContent content) throws IOException {
                try {
                    Thread.sleep(LIMIT.toMillis() * 2);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return GOOD.read(arrival, content);
            }

            @Override
            public Duration ownTime() {
                return Duration.ofSeconds(30);
            }
        });

        assertThat(reason(understanding, ChannelKind.EMAIL)).isEqualTo(ReasonCode.MALFORMED);
    }

    @Test
    void passesOnThatTheBytesCannotBeHad() {
        Understanding understanding = understanding(Duration.ofSeconds(30), (arrival, content) -> {
            throw new IOException("the disk is away");
        });

        assertThatThrownBy(() -> understanding.understand(arrival(ChannelKind.EMAIL), CONTENT))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is away");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static ReasonCode reason(Understanding understanding, ChannelKind kind) throws IOException {
        return ((Outcome.Quarantined) understanding.understand(arrival(kind), CONTENT)).reason();
    }

    private Understanding understanding(Duration limit, SubmissionReader mails) {
        Map<ChannelKind, SubmissionReader> readers = new EnumMap<>(ChannelKind.class);
        for (ChannelKind kind : ChannelKind.values()) {
            readers.put(kind, kind == ChannelKind.EMAIL ? mails : GOOD);
        }
        Rules rules = new Rules("FR", ZoneId.of("Europe/Paris"), Set.of(), List.of(), false);
        Normalizer normalizer = new Normalizer(rules, UUID::randomUUID, new NormalizerInfo("test", "none"));
        return new Understanding(readers, normalizer, time, limit);
    }

    private static Arrival arrival(ChannelKind kind) {
        return new Arrival(
                UUID.randomUUID(),
                "test",
                kind,
                SourceKey.of("one"),
                Reference.ofSequence(1),
                TransportFacts.ofMediaType("text/plain"),
                CONTENT.sha256(),
                CONTENT.size(),
                Instant.EPOCH);
    }
}
