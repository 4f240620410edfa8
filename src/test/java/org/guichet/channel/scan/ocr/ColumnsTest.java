package org.guichet.channel.scan.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.channel.scan.image.Ink;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final Pattern WORD = Pattern.compile("\\S+");

    @Test
    void twoAddressesSideBySideAreReadOneAfterTheOther() {
        assertThat(read("""
                Atelier Bois SARL                 Rhodatrans Messagerie
                12 rue Gutenberg                  Service litiges
                26000 Valence                     BP 60118
                Tel. 0199 00 44 18                69803 Saint-Priest Cedex
                contact@example.fr

                Valence, le 17 décembre 2025
                """)).isEqualTo("""
                Atelier Bois SARL
                12 rue Gutenberg
                26000 Valence
                Tel. 0199 00 44 18
                contact@example.fr

                Rhodatrans Messagerie
                Service litiges
                BP 60118
                69803 Saint-Priest Cedex

                Valence, le 17 décembre 2025""");
    }

    @Test
    void aRightColumnThatBeginsHigherStaysWhole() {
        assertThat(read("""
                                                  À Monsieur le Directeur
                COURRIER ARRIVÉ                   Trains du Nord
                12 FÉV. 2026                      Service clients
                                                  59777 Lille Cedex
                """)).isEqualTo("""
                COURRIER ARRIVÉ
                12 FÉV. 2026

                À Monsieur le Directeur
                Trains du Nord
                Service clients
                59777 Lille Cedex""");
    }

    @Test
    void rowsOfATableStayRows() {
        String table = """
                Dépôt versé en 2022               780,00 euros
                Charges de 2024                   - 42,00 euros
                Taxe de 2025                      - 96,50 euros
                Reste dû                          641,50 euros""";

        assertThat(read(table)).isEqualTo(table.replaceAll(" {2,}", " "));
    }

    @Test
    void labelsStayBesideWhatTheySay() {
        String form = """
                Nom :                             Jeanne Vasseur
                Contrat 1 :                       78-4521-009
                Adresse :                         12 rue Haute
                Ville :                           31000 Toulouse""";

        assertThat(read(form)).isEqualTo(form.replaceAll(" {2,}", " "));
    }

    @Test
    void whatIsBelowTheFirstRunningTextIsNoHead() {
        String text = """
                Je vous demande de me dire lesquels de ces deux magasins sont ouverts.
                12 rue Haute                      4 place du Marché
                31000 Toulouse                    31400 Toulouse
                ouvert le samedi                  ouvert le dimanche
                fermé le lundi                    fermé le mardi""";

        assertThat(read(text)).isEqualTo(text.replaceAll(" {2,}", " "));
    }

    /** A letter is ten pixels wide, a line forty high. */
    private static String read(String drawing) {
        List<Word> words = new ArrayList<>();
        int row = 0;
        for (String line : drawing.split("\n", -1)) {
            row++;
            Matcher word = WORD.matcher(line);
            while (word.find()) {
                Ink.Box box = new Ink.Box(word.start() * 10, row * 40 - 20, word.end() * 10, row * 40);
                words.add(new Word(word.group(), row, 95, box));
            }
        }
        return new Recognised(words).text();
    }
}
