package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.guichet.store.HeldArrivals;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final RetryPolicy policy = RetryPolicy.DEFAULT;

    @Test
    void doublesTheWaitAndNeverWaitsLongerThanTheStoreAllows() {
        for (int i = 0; i < 100; i++) {
            UUID id = UUID.randomUUID();
            assertThat(policy.wait(1, id)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(6_250));
            assertThat(policy.wait(2, id)).isBetween(Duration.ofSeconds(10), Duration.ofMillis(12_500));
            assertThat(policy.wait(1_000_000, id)).isLessThan(HeldArrivals.LONGEST_WAIT);
        }
    }

    @Test
    void waitsTheSameForTheSameArrival() {
        UUID id = UUID.randomUUID();
        assertThat(policy.wait(5, id)).isEqualTo(policy.wait(5, id));
    }

    @Test
    void givesUpAfterItsAttempts() {
        assertThat(policy.isLast(23)).isFalse();
        assertThat(policy.isLast(24)).isTrue();
    }
}
