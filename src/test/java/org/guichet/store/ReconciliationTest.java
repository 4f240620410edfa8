package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.store.Reconciliation.Account;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Account SOUND = new Account("mail", 10, 4, 3, 1, 1, 1);

    @Test
    void addsUpWhenEveryArrivalIsSomewhereOnce() {
        assertThat(new Reconciliation(List.of(SOUND), 10, 4).addsUp()).isTrue();
    }

    @Test
    void doesNotAddUpWhenAnArrivalIsNowhere() {
        Account lost = new Account("scans", 2, 1, 0, 0, 0, 0);
        assertThat(lost.addsUp()).isFalse();
        assertThat(new Reconciliation(List.of(SOUND, lost), 12, 5).addsUp()).isFalse();
    }

    @Test
    void doesNotLetOneChannelsLossHideBehindAnothersGain() {
        Account lost = new Account("scans", 2, 1, 0, 0, 0, 0);
        Account doubled = new Account("calls", 1, 2, 0, 0, 0, 0);
        assertThat(new Reconciliation(List.of(lost, doubled), 3, 3).addsUp()).isFalse();
    }

    @Test
    void doesNotAddUpWhenANumberedArrivalIsGone() {
        assertThat(new Reconciliation(List.of(SOUND), 11, 4).addsUp()).isFalse();
    }

    @Test
    void doesNotAddUpWhenACaseHasNoArrival() {
        assertThat(new Reconciliation(List.of(SOUND), 10, 5).addsUp()).isFalse();
    }
}
