package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.RawContent;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.Arrivals;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspectsTest {

    private final CaseStore store = new InMemoryCaseStore();

    @TempDir
    private Path folder;

    private UUID arrived(String key) {
        return store.record(Arrivals.on("support-fr", key, RawContent.of(new byte[] {1})))
                .arrivalId();
    }

    private Suspects started() {
        return Suspects.at(folder.resolve("under-way"), store, Clock.systemUTC());
    }

    /** A process that dies while it reads this; nothing of it is closed. */
    private void dieReading(UUID arrival) {
        started().begin(arrival);
    }

    private ArrivalStatus status(UUID arrival) {
        return store.status(arrival).orElseThrow();
    }

    @Test
    void quarantinesWhatThreeDeathsHaveInCommon() {
        UUID poison = arrived("poison");
        for (int i = 0; i < 2; i++) {
            dieReading(poison);
            started().close();
            assertThat(status(poison).state()).isEqualTo(ArrivalState.RECEIVED);
            assertThat(store.attempts(poison).orElseThrow().made()).isEqualTo(i + 1);
        }
        dieReading(poison);
        started().close();

        assertThat(status(poison).state()).isEqualTo(ArrivalState.QUARANTINED);
        assertThat(status(poison).reason()).isEqualTo("gateway-died");
    }

    @Test
    void condemnsNobodyForDeathsInCompany() {
        UUID one = arrived("one");
        UUID other = arrived("other");
        for (int i = 0; i < 5; i++) {
            Suspects dying = started();
            dying.begin(one);
            dying.begin(other);
        }
        started().close();
        assertThat(status(one).state()).isEqualTo(ArrivalState.RECEIVED);
        assertThat(status(other).state()).isEqualTo(ArrivalState.RECEIVED);

        dieReading(one);
        started().close();
        assertThat(status(one).state()).isEqualTo(ArrivalState.QUARANTINED);
        assertThat(status(other).state()).isEqualTo(ArrivalState.RECEIVED);
    }

    @Test
    void beginsToCountAnewWhenAPersonAskedForAnotherAttempt() {
        UUID poison = arrived("poison");
        for (int i = 0; i < 3; i++) {
            dieReading(poison);
        }
        started().close();
        store.retry(poison, new ByHand("claire", "A newer version runs now."));
        dieReading(poison);
        started().close();

        assertThat(status(poison).state()).isEqualTo(ArrivalState.RECEIVED);
    }

    @Test
    void accusesNobodyAfterAnOrderlyEndNorWhatWasSettled() {
        UUID settled = arrived("settled");
        UUID waiting = arrived("waiting");
        Suspects first = started();
        first.begin(waiting);
        first.close();
        dieReading(settled);
        store.setAside(settled, "bounce", "A bounce.");
        started().close();

        assertThat(store.attempts(waiting).orElseThrow().made()).isZero();
        assertThat(status(settled).state()).isEqualTo(ArrivalState.SET_ASIDE);
    }

    @Test
    void letsOnlyOneSuspectBeReadAtATime() {
        UUID one = arrived("one");
        UUID other = arrived("other");
        UUID innocent = arrived("innocent");
        Suspects before = started();
        before.begin(one);
        before.begin(other);
        try (Suspects now = started()) {
            assertThat(now.mayBegin(one)).isTrue();
            assertThat(now.mayBegin(other)).isFalse();
            assertThat(now.mayBegin(innocent)).isTrue();
            now.release(innocent);
            assertThat(now.mayBegin(other)).isFalse();
            now.release(one);
            assertThat(now.mayBegin(other)).isTrue();
        }
    }
}
