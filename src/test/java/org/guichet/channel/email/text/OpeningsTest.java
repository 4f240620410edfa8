package org.guichet.channel.email.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningsTest {

    private final Openings openings = new Openings(List.of(
            List.of("this message and any", "de informatie in dit bericht", "休暇中"),
            List.of("reply above this line", "hors bureau")));

    @Test
    void tellsTheSetsThatMayHaveAPhraseHere() {
        assertThat(openings.in("see: this message and any file")).isEqualTo(1);
        assertThat(openings.in("please reply above this line")).isEqualTo(2);
        assertThat(openings.in("this message and any reply above this line")).isEqualTo(3);
        assertThat(openings.in("i am hors bureau today")).isEqualTo(2);
    }

    @Test
    void rulesOutWhatBeginsLikeNoPhrase() {
        assertThat(openings.in("")).isZero();
        assertThat(openings.in("this morning i replied to all of it, and nobody answers"))
                .isZero();
        assertThat(openings.in("xreply above this line")).isZero();
    }

    @Test
    void allowsForPhrasesThatGoOnInTheNextLine() {
        assertThat(openings.in("and then, this mess")).isEqualTo(1);
        assertThat(openings.in("it says: de")).isEqualTo(1);
        assertThat(openings.in("it says: du")).isZero();
    }

    @Test
    void rulesOutNothingWhereWordsHaveNoBlanksBetween() {
        assertThat(openings.in("私は休暇中です")).isEqualTo(-1);
    }

    @Test
    void refusesPhrasesThatItCannotTell() {
        assertThatThrownBy(() -> new Openings(List.of(List.of("abc")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Openings(List.of(List.of("(image")))).isInstanceOf(IllegalArgumentException.class);
    }
}
