package org.guichet.channel.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.submission.Passage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisfluencyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Euh, je je voudrais euh me plaindre. | je voudrais me plaindre.",
                "Alors, euh, le le lave-linge, hum, il fuit euh. | Alors, le lave-linge, il fuit.",
                "Um, the the parcel uh never came. | the parcel never came.",
                "je vou- voudrais un remboursement | je voudrais un remboursement",
                "I w- want my money back, erm. | I want my money back,.",
                "j'ai j'ai payé deux fois | j'ai payé deux fois",
                "%HESITATION my boiler | my boiler",
            })
    void leavesOutWhatNobodyMeant(String said, String read) {
        assertThat(read(said)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vous vous êtes trompés, non non, vraiment.",
                "six six deux deux",
                "It is very very late, no no.",
                "J'avais un numéro un un zéro.",
                "en en parlant avec vous",
                "Nous nous sommes plaints.",
                "What it is is that I had had enough.",
                "Je. Je veux partir.",
                "un tire- bouchon",
                "[PII] **** 42",
            })
    void inDoubtKeepsEveryWord(String said) {
        assertThat(read(said)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Euh.", "Hmm, hum.", "Uh", ""})
    void soundsAloneSayNothing(String said) {
        assertThat(Disfluency.cutFrom(said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"euh ", "je ", "a- ", "the the ", " "})
    @Timeout(20)
    void repetitionDoesNotMakeItSlow(String piece) {
        assertThat(Disfluency.cutFrom(piece.repeat(200_000))).isNotNull();
    }

    private static String read(String said) {
        return Passage.spoken("turn:1", said, Disfluency.cutFrom(said))
                .ownWords()
                .strip();
    }
}
