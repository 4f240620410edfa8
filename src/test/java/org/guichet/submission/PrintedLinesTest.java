package org.guichet.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedLinesTest {

    @Test
    void aLineThatEndsWithThePaperGoesOn() {
        String page = """
                J'ai reçu ma commande le 3 mars avec douze jours de retard, et la moitié
                des assiettes étaient cassées. J'ai appelé deux fois votre service, où l'on
                m'a promis un échange qui n'est jamais venu.

                Je demande le remboursement de la facture entière, soit 124,90 €, ainsi que
                des frais de port.""";

        assertThat(PrintedLines.joined(page)).isEqualTo("""
                J'ai reçu ma commande le 3 mars avec douze jours de retard, et la moitié \
                des assiettes étaient cassées. J'ai appelé deux fois votre service, où l'on \
                m'a promis un échange qui n'est jamais venu.

                Je demande le remboursement de la facture entière, soit 124,90 €, ainsi que \
                des frais de port.""");
    }

    @Test
    void wideLettersMakeALineOfFewer() {
        String page = """
                I travelled with the MORNING COACH of 6 July (ticket WWQM-881),
                for which I had paid 22.95 in all, and it stopped for more than three hours
                with no announcement at all, so that I missed the boat and my first day.""";

        assertThat(PrintedLines.joined(page)).doesNotContain("\n");
    }

    @Test
    void aListAndATableStay() {
        String page = """
                I enclose what I was charged in the three months since I moved out of the
                flat, of which I owe nothing at all:
                March standing charge 12.40
                April standing charge 12.40
                1. the meter was read on the day that I handed the keys back to the agent
                2. the final bill was paid on the same day, as your own letter to me says
                - and nobody has answered any of my four letters about it since that time""";

        assertThat(PrintedLines.joined(page).lines())
                .containsExactly(
                        "I enclose what I was charged in the three months since I moved out of the flat, of which I owe nothing at"
                                + " all:",
                        "March standing charge 12.40",
                        "April standing charge 12.40",
                        "1. the meter was read on the day that I handed the keys back to the agent",
                        "2. the final bill was paid on the same day, as your own letter to me says",
                        "- and nobody has answered any of my four letters about it since that time");
    }

    @Test
    void shortLinesAreTheirWritersOwn() {
        String verse = "12 Station Road\nWestbury\nBA13 9ZZ\nno answer since May";

        assertThat(PrintedLines.joined(verse)).isEqualTo(verse);
    }

    @Test
    void aWordThatTheLineDividedIsOneAgain() {
        String page = """
                Le technicien n'est pas venu le jour dit, et personne ne m'a fait de rembourse-
                ment malgré mes appels. Votre conseillère m'a dit que je devais prendre rendez-
                vous une fois de plus, ce que je refuse tant que ma ligne n'est pas réparée.""";

        assertThat(PrintedLines.joined(page))
                .contains("fait de remboursement malgré", "prendre rendez-vous une fois")
                .doesNotContain("\n");
    }

    @Test
    void wordsAreNeitherLostNorAdded() {
        for (String text :
                List.of("", "\n", "a", "\n\n\n", " - \n - ", "x-\ny", "é".repeat(60) + "-\n" + "é".repeat(60))) {
            assertThat(letters(PrintedLines.joined(text))).isEqualTo(letters(text));
        }
    }

    @Test
    void onlyPagesOfPaperAreJoined() {
        String text = "This line is as long as the paper was wide, so it is a full one\nand this one follows it there.";
        List<Span> own = List.of(new Span(0, text.length()));

        assertThat(Passage.printed("page:1", text, own).ownWords()).doesNotContain("\n");
        assertThat(Passage.of("body", text, own).ownWords()).isEqualTo(text);
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
