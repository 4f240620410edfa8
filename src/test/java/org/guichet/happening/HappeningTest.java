package org.guichet.happening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HappeningTest {

    @Test
    void isNamedByItsSubjectAndWhatBecameOfIt() {
        assertThat(Happening.ARRIVAL_SET_ASIDE.named()).isEqualTo("arrival.set-aside");
        assertThat(Arrays.stream(Happening.values()).map(Happening::named))
                .allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"))
                .doesNotHaveDuplicates();
    }
}
