package org.guichet.channel.scan.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TsvTest {

    @Test
    void readsWordsWithLineConfidenceAndPlace() {
        Word word = Tsv.words("""
                        4\t1\t1\t1\t1\t0\t10\t20\t300\t40\t-1\t
                        5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t96.5\tBonjour
                        """).get(0);

        assertThat(word.text()).isEqualTo("Bonjour");
        assertThat(word.line()).isEqualTo(1);
        assertThat(word.confidence()).isEqualTo(96.5);
        assertThat(word.box().right()).isEqualTo(40);
        assertThat(word.box().bottom()).isEqualTo(60);
    }

    @Test
    void aLoneVerticalBarIsAnI() {
        assertThat(Tsv.words("5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t80\t|"))
                .extracting(Word::text)
                .containsExactly("I");
    }

    @Test
    void anEmptyTableHasNoWords() {
        assertThat(Tsv.words("")).isEmpty();
    }
}
