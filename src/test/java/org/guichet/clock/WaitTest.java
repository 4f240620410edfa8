package org.guichet.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTest {

    @Test
    void readsATimeAsPeopleWriteIt() {
        assertThat(Wait.parse("10 working days")).contains(new Wait(10, Wait.Unit.WORKING_DAYS));
        assertThat(Wait.parse(" 1 Month ")).contains(new Wait(1, Wait.Unit.MONTHS));
        assertThat(Wait.parse("1 working day").map(Wait::toString)).contains("1 working day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ten days", "10", "10days", "-1 days", "1001 days", "99999 days", "2 fortnights", "1.5 days"
            })
    void refusesWhatIsNone(String text) {
        assertThat(Wait.parse(text)).isEmpty();
    }
}
