package org.guichet.normalize.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.guichet.normalize.find.Folded;
import org.junit.jupiter.api.Test;

class HeardTest {

    private static final List<String> WORDS = List.of(
            "zéro",
            "six",
            "trente-neuf",
            "double",
            "u",
            "v",
            "A",
            "K",
            "arobase",
            "at",
            "@",
            "point",
            "dot",
            "fr",
            "euros",
            "mille",
            "twenty",
            "first",
            "premier",
            "mars",
            "march",
            "1",
            "2",
            "12",
            "2026",
            "FR",
            "euh",
            "um",
            "comme",
            "Berthe",
            "colis",
            "j'ai",
            "l'arobase",
            "n'est",
            "pas",
            "the",
            "slash",
            "triple",
            "zed",
            "quid",
            "…");

    @Test
    void saysYesToEveryTurnInWhichSomethingIsWrittenOtherwise() {
        Random random = new Random(1);
        int written = 0;
        for (int turn = 0; turn < 20_000; turn++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(6); word >= 0; word--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(8) == 0 ? ", " : " ");
            }
            String folded = Folded.of(text.toString()).text();
            if (!Heard.maySay(folded)) {
                assertThat(SpokenText.written(text.toString(), folded))
                        .as("%s", text)
                        .isEmpty();
            } else {
                written += SpokenText.written(text.toString(), folded).isPresent() ? 1 : 0;
            }
        }
        assertThat(written).isGreaterThan(5_000);
    }

    @Test
    void saysNoToPlainWords() {
        assertThat(Heard.maySay("mon voisin attend le colis depuis hier")).isFalse();
        assertThat(Heard.maySay("")).isFalse();
    }
}
