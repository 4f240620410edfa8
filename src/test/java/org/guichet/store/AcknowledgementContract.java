package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.store.Acknowledgement.State;
import org.guichet.store.Acknowledgements.Begun;
import org.junit.jupiter.api.Test;

/** What every store promises about acknowledgements. */
public interface AcknowledgementContract {

    CaseStore store();

    Case registered(String key, String... subscribers);

    private UUID opened(String key) {
        return registered(key).identity().id();
    }

    private Begun begin(UUID caseId, String address) {
        return store().acknowledgements().begin(caseId, address, 2);
    }

    private State state(UUID caseId) {
        return store().acknowledgements().of(caseId).orElseThrow().state();
    }

    @Test
    default void knowsNothingOfACaseThatNobodyAcknowledged() {
        assertThat(store().acknowledgements().of(opened("m1"))).isEmpty();
    }

    @Test
    default void sendsAgainWhatMayNotHaveBeenSentAndNothingElse() {
        UUID id = opened("m1");
        assertThat(begin(id, "digest-a")).isEqualTo(Begun.SEND);
        assertThat(state(id)).isEqualTo(State.BEGUN);
        assertThat(begin(id, "digest-a")).isEqualTo(Begun.SEND);
        store().acknowledgements().end(id, State.SENT, null);
        assertThat(begin(id, "digest-a")).isEqualTo(Begun.SETTLED);
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    default void writesToAnAddressOnlySoOftenADay() {
        UUID first = opened("m1");
        assertThat(begin(first, "digest-a")).isEqualTo(Begun.SEND);
        assertThat(begin(first, "digest-a")).isEqualTo(Begun.SEND);
        assertThat(begin(opened("m2"), "digest-a")).isEqualTo(Begun.SEND);
        UUID third = opened("m3");
        assertThat(begin(third, "digest-a")).isEqualTo(Begun.TOO_MANY);
        assertThat(store().acknowledgements().of(third)).isEmpty();
        assertThat(begin(opened("m4"), "digest-b")).isEqualTo(Begun.SEND);
        store().acknowledgements().end(first, State.SENT, null);
        assertThat(begin(third, "digest-a")).isEqualTo(Begun.TOO_MANY);
    }

    @Test
    default void doesNotCountWhatWasWithheld() {
        UUID withheld = opened("m1");
        store().acknowledgements().end(withheld, State.WITHHELD, "no-address");
        assertThat(store().acknowledgements().of(withheld))
                .hasValueSatisfying(known -> assertThat(known.reason()).isEqualTo("no-address"));
        assertThat(begin(withheld, "digest-a")).isEqualTo(Begun.SETTLED);
        assertThat(begin(opened("m2"), "digest-a")).isEqualTo(Begun.SEND);
        assertThat(begin(opened("m3"), "digest-a")).isEqualTo(Begun.SEND);
    }

    @Test
    default void keepsHowItEnded() {
        UUID id = opened("m1");
        begin(id, "digest-a");
        store().acknowledgements().end(id, State.REFUSED, "unreachable");
        store().acknowledgements().end(id, State.SENT, null);
        assertThat(state(id)).isEqualTo(State.REFUSED);
    }

    @Test
    default void forgetsToWhomItWasWhenTheCaseIsErased() {
        UUID first = opened("m1");
        begin(first, "digest-a");
        store().acknowledgements().end(first, State.SENT, null);
        begin(opened("m2"), "digest-a");
        store().eraseCase(first, ErasureContract.REQUESTED, List.of());
        assertThat(state(first)).isEqualTo(State.SENT);
        assertThat(begin(opened("m3"), "digest-a")).isEqualTo(Begun.SEND);
    }
}
