package org.guichet.normalize.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.normalize.find.Folded;
import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // phones
                "c'est le zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre | c'est le 06 39 98 12 34",
                "zéro six, trente neuf, quatre vingt dix huit, zéro un, soixante et onze | 06 39 98 01 71",
                "mon numéro : zéro un quatre-vingt-dix-neuf zéro zéro vingt-deux soixante-dix-sept | mon numéro : 01 99 00 22 77",
                "zéro six trente-neuf nonante-huit septante et un nonante | 06 39 98 71 90",
                "it's oh one six three two nine six oh one two three | it's 01632 960123",
                "zero one six three two, nine six zero, double one four | 01632 960114",
                // references
                "the order is a k seven four two | the order is AK742",
                "commande F R tiret deux zéro deux cinq | commande FR-2025",
                "reference double u one two three four | reference W1234",
                "référence B comme Berthe, T comme Thérèse, quarante-deux, dix-neuf | référence BT4219",
                "b as in bravo t as in tango four two one nine | BT4219",
                "numéro quatre sept un un deux | numéro 47112",
                "order number 4 7 1 1 2 | order number 47112",
                "my name is d u r a n d | my name is Durand",
                // mail
                "marie point durand arobase exemple point fr | marie.durand@exemple.fr",
                "mon adresse c'est jean tiret du six luc arobase example point org merci | mon adresse c'est jean-luc@example.org merci",
                "a l i c e underscore smith at example dot co dot uk | alice_smith@example.co.uk",
                "j dot smith at example dot org | j.smith@example.org",
                "paul tiret du huit b arobase exemple point com | paul_b@exemple.com",
                // sums
                "j'ai payé deux cent quarante euros cinquante | j'ai payé 240.50 euros",
                "forty-nine pounds ninety-nine | 49.99 pounds",
                "douze euros et cinq centimes | 12.05 euros",
                "mille deux cents euros | 1200 euros",
                "one thousand two hundred and thirty pounds | 1230 pounds",
                "vingt euros deux fois | 20 euros deux fois",
                "deux mille trois cent quarante-cinq euros | 2345 euros",
                // dates
                "le douze mars deux mille vingt-cinq | le 12 mars 2025",
                "le premier avril deux mille vingt six | le 1 avril 2026",
                "on the twelfth of March twenty twenty-five | on the 12 March 2025",
                "March third two thousand and twenty-six | March 3, 2026",
                "le vingt et un juin | le 21 juin",
            })
    void writesWhatIsSaid(String said, String written) {
        assertThat(written(said)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j'ai un problème avec une commande",
                "il y a deux jours et trois heures",
                "I have one question",
                "two or three times a week",
                "deux, trois fois par semaine",
                "on est deux à la maison",
                "I am at home",
                "he is at the point",
                "cent fois",
                "the first thing",
                "l'un d'eux",
                "I'm on it",
                "une seconde",
            })
    void leavesTheRestAlone(String said) {
        assertThat(SpokenText.of(said, Folded.of(said).text())).isEmpty();
    }

    @Test
    void everyPlaceLeadsBackToTheWords() {
        String said = "appelez le zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre après midi";
        WrittenText written = SpokenText.of(said, Folded.of(said).text()).orElseThrow();
        int from = written.text().indexOf("06");
        Span kept = written.kept(new Span(from, from + "06 39 98 12 34".length()));
        assertThat(written.keptWords(kept)).isEqualTo("zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre");
        int after = written.text().indexOf("midi");
        assertThat(written.keptWords(written.kept(new Span(after, after + 4)))).isEqualTo("midi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a ", "un ", "deux cent ", "at ", "point ", "a at ", "vingt ", "mille ", "b comme ", "double "})
    @Timeout(20)
    void repetitionDoesNotMakeItSlow(String piece) {
        String said = piece.repeat(100_000);
        assertThat(SpokenText.of(said, Folded.of(said).text())).isNotNull();
    }

    private static String written(String said) {
        return SpokenText.of(said, Folded.of(said).text())
                .map(WrittenText::text)
                .orElse(said);
    }
}
