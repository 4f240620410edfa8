package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.StackSide;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.normalize.Outcome;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.ByHand;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;

/** How long one side of a stack waits for the other. */
class SideMeetingsTest {

    private static final StackSide FRONTS = StackSide.of("batch17", true);
    private static final Duration WAIT = Duration.ofMinutes(15);

    private final InMemoryCaseStore store = new InMemoryCaseStore();

    private static Clock after(Duration time) {
        return Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
    }

    private Arrival arrived(StackSide side) {
        String name = side.word() + ".pdf";
        return store.arrival(store.record(new NewArrival(
                                "scanner-hq",
                                ChannelKind.SCANNED_MAIL,
                                SourceKey.of(name),
                                new TransportFacts(
                                        "application/pdf", name, null, Map.of(StackSide.DETAIL, side.written())),
                                RawContent.of(name.getBytes(StandardCharsets.UTF_8))))
                        .arrivalId())
                .orElseThrow();
    }

    /** A gateway that started now, and looks after this time. */
    private void looks(Arrival arrival, StackSide side, Duration later) {
        Clock[] now = {after(Duration.ZERO)};
        SideMeetings meetings = new SideMeetings(store, new Turning(now));
        now[0] = after(later);
        meetings.meet(arrival, new Outcome.OneSide(side, WAIT));
    }

    private ArrivalStatus status(Arrival arrival) {
        return store.status(arrival.id()).orElseThrow();
    }

    @Test
    void waitsForAsLongAsItsChannelSaysAndThenGoesToAPerson() {
        Arrival fronts = arrived(FRONTS);
        looks(fronts, FRONTS, WAIT.minusMinutes(1));
        assertThat(status(fronts).state()).isEqualTo(ArrivalState.RECEIVED);

        looks(fronts, FRONTS, WAIT.plusMinutes(1));
        assertThat(status(fronts).state()).isEqualTo(ArrivalState.QUARANTINED);
        assertThat(status(fronts).reason()).isEqualTo(ReasonCode.SIDES_UNMATCHED.code());
    }

    @Test
    void theTimeWithoutAGatewayDoesNotCount() {
        Arrival fronts = arrived(FRONTS);
        SideMeetings tomorrow = new SideMeetings(store, after(Duration.ofDays(1)));

        tomorrow.meet(fronts, new Outcome.OneSide(FRONTS, WAIT));

        assertThat(status(fronts).state()).as("its backs may lie in the folder").isEqualTo(ArrivalState.RECEIVED);
    }

    @Test
    void whatAPersonRetriesWaitsAnewForTheOtherThatIsRetriedToo() {
        Arrival fronts = arrived(FRONTS);
        looks(fronts, FRONTS, WAIT.plusMinutes(1));
        Arrival backs = arrived(FRONTS.other());
        looks(backs, FRONTS.other(), WAIT.plusMinutes(1));
        assertThat(status(backs).state()).isEqualTo(ArrivalState.QUARANTINED);

        for (Arrival one : new Arrival[] {fronts, backs}) {
            assertThat(store.retry(one.id(), new ByHand("clerk", ""))).isTrue();
            looks(one, StackSide.of(one.facts()).orElseThrow(), Duration.ofMinutes(1));
        }

        assertThat(StackSide.backs(status(fronts).arrival().facts())).contains(backs.id());
        assertThat(status(backs).reason()).isEqualTo(StackSide.RULE);
    }

    /** A clock that is set. */
    private static final class Turning extends Clock {
        private final Clock[] now;

        Turning(Clock[] now) {
            this.now = now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now[0].instant();
        }
    }
}
