package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;

class PhrasebookTest {

    private static final String[] PIECES = {
        " ",
        " ",
        "  ",
        "\n",
        "    ",
        ".",
        "-",
        "pas",
        "pas reçu",
        "reçu",
        "reçues",
        "rembours",
        "remboursement",
        "je",
        "Je",
        "jamais",
        "je ne",
        "je n’ai",
        "n°",
        "client",
        "N° Client",
        "l’échange",
        "a&e",
        "r",
        "rr",
        "7",
        "a pris",
        "feu",
        "\uD83D\uDE00"
    };
    private static final List<Cues> LISTS = List.of(
            Cues.of("rembours*", "pas recu*", "pas", "je"),
            Cues.of("pas", "pas recu*", "pas recu"),
            Cues.of("n°", "n° client", "client"),
            Cues.of("je ne", "je n'", "je", "ne pas recu", "jamais", "j*"),
            Cues.of("r*", "a&e", "a pris feu"),
            Cues.of("recu pas", "feu a", "l'echange"));

    @Test
    void ofEachListIsFoundWhatItFindsByItself() {
        Phrasebook book = new Phrasebook(LISTS);
        int found = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            String text = RandomText.of(seed, PIECES);
            Folded together = Folded.of(text, book);
            Folded alone = Folded.of(text);
            for (Cues list : LISTS) {
                List<Span> all = list.all(alone);
                found += all.size();
                assertThat(list.all(together)).as("seed %d: %s", seed, text).isEqualTo(all);
                assertThat(list.first(together, span -> span.from() > 5))
                        .isEqualTo(list.first(alone, span -> span.from() > 5));
            }
        }
        assertThat(found).isGreaterThan(3_000);
    }

    @Test
    void aListThatIsNotInTheBookIsLookedForByItself() {
        Folded text = Folded.of("Je n'ai jamais été remboursé", new Phrasebook(LISTS));

        assertThat(Cues.of("jamais").all(text)).containsExactly(new Span(8, 14));
    }

    @Test
    void aListNamedTwiceIsTheSame() {
        Cues list = Cues.of("jamais");
        Folded text = Folded.of("jamais, jamais", new Phrasebook(List.of(list, list)));

        assertThat(list.all(text)).hasSize(2);
    }

    @Test
    void keepsAllOfManyFinds() {
        Cues list = Cues.of("non");
        Folded text = Folded.of("non ".repeat(1_000), new Phrasebook(List.of(Cues.of("oui"), list)));

        assertThat(list.all(text))
                .isEqualTo(IntStream.range(0, 1_000)
                        .mapToObj(i -> new Span(4 * i, 4 * i + 3))
                        .toList());
    }
}
