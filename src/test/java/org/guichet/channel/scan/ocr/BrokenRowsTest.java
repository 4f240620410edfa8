package org.guichet.channel.scan.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.guichet.channel.scan.image.Ink;
import org.junit.jupiter.api.Test;

class BrokenRowsTest {

    private static final int LETTER = 12;
    private static final int HEIGHT = 24;

    private final List<Ink.Box> shown = new ArrayList<>();

    @Test
    void aRowWhoseRightHalfCameFirstIsReadAgainInItsPlace() {
        List<Word> words = new ArrayList<>();
        line(words, 1, 100, 100, "Madame,");
        line(words, 2, 352, 200, "i-dessus", "depuis");
        line(words, 3, 100, 201, "le", "compte", "référencé");
        line(words, 4, 100, 240, "neuf", "commissions");

        List<Word> mended = BrokenRows.mended(words, box -> {
            shown.add(box);
            return again(box, "le compte référencé ci-dessus depuis");
        });

        assertThat(text(mended)).isEqualTo("Madame,\nle compte référencé ci-dessus depuis\nneuf commissions");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).left()).isBetween(80, 100);
        assertThat(shown.get(0).right()).isGreaterThan(530);
    }

    @Test
    void whereLessIsReadTheSecondTimeThePiecesStandSideBySide() {
        List<Word> words = new ArrayList<>();
        line(words, 1, 232, 200, "depuis", "lundi");
        line(words, 2, 100, 200, "référencé");

        assertThat(text(BrokenRows.mended(words, box -> List.of()))).isEqualTo("référencé depuis lundi");
    }

    @Test
    void columnsAndLinesBelowOneAnotherStayAsTheyAre() {
        List<Word> words = new ArrayList<>();
        line(words, 1, 100, 100, "Atelier", "Bois");
        line(words, 2, 400, 100, "Rhodatrans");
        line(words, 3, 100, 140, "26000", "Valence");
        line(words, 4, 100, 165, "Tel.");

        List<Word> mended = BrokenRows.mended(words, box -> again(box, "never asked for, however much it would be"));

        assertThat(mended).isEqualTo(words);
    }

    @Test
    void aLargeInitialBesideALineIsNotItsRow() {
        List<Word> words = new ArrayList<>();
        words.add(new Word("M", 1, 90, new Ink.Box(100, 100, 160, 180)));
        line(words, 2, 170, 100, "adame");

        assertThat(BrokenRows.mended(words, box -> again(box, "Madame or anything longer")))
                .isEqualTo(words);
    }

    private static void line(List<Word> words, int line, int left, int top, String... texts) {
        int at = left;
        for (String text : texts) {
            int right = at + text.length() * LETTER;
            words.add(new Word(text, line, 90, new Ink.Box(at, top, right, top + HEIGHT)));
            at = right + LETTER;
        }
    }

    private static List<Word> again(Ink.Box box, String text) {
        List<Word> words = new ArrayList<>();
        line(words, 1, box.left(), box.top(), text.split(" "));
        return words;
    }

    private static String text(List<Word> words) {
        return String.join(
                "\n",
                Word.lines(words).stream()
                        .map(line ->
                                String.join(" ", line.stream().map(Word::text).toList()))
                        .toList());
    }
}
