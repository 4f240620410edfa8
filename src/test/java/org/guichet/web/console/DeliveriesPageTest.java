package org.guichet.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.guichet.store.OutboxStanding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveriesPageTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    @Test
    void aSubscriberThatCannotBeReachedIsSeenAtOnce() {
        assertThat(key(1, 0, "no connection could be made", Duration.ofSeconds(2)))
                .isEqualTo("failing");
        assertThat(key(1, 0, null, Duration.ofSeconds(2))).isEqualTo("waiting");
    }

    @Test
    void whatLastsIsLateAndWhatIsParkedIsForAPerson() {
        assertThat(key(1, 0, "no connection could be made", Duration.ofHours(1)))
                .isEqualTo("late");
        assertThat(key(1, 1, "it answered 500", Duration.ofHours(80))).isEqualTo("parked");
        assertThat(DeliveriesPage.key(OutboxStanding.clear("crm"), NOW)).isEqualTo("delivered");
    }

    private static String key(long waiting, long parked, @Nullable String failure, Duration lag) {
        Instant oldest = NOW.minus(lag);
        Instant failed = failure == null ? null : NOW.minusSeconds(1);
        return DeliveriesPage.key(new OutboxStanding("crm", waiting, 0, parked, oldest, failure, failed), NOW);
    }
}
