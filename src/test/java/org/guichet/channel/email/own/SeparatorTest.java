package org.guichet.channel.email.own;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Fwd: Kettle", "[EXTERNAL] Fwd: Kettle", "[EXT]TR : Kettle", "[Fwd: Kettle]", "Tr: [list] Kettle"
            })
    void aSubjectSaysThatAMailWasPassedOnBehindAReceiversTagToo(String subject) {
        assertThat(Separator.passesOn(subject)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Fwd Kettle", "Kettle [EXTERNAL] Fwd: it", "[EXTERNAL] Kettle", "[]", "["})
    void noOtherDoes(String subject) {
        assertThat(Separator.passesOn(subject)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Re: Kettle", "[EXTERNAL] RE: Kettle", "[Ext] AW: Kettle"})
    void andThatItAnswersAnother(String subject) {
        assertThat(Separator.answers(subject)).isTrue();
    }
}
