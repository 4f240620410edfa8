package org.guichet.normalize.find.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guichet.cases.DateRange;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    /** A Thursday. */
    private static final LocalDate SAID = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | c'est arrivé hier soir | 2026-03-11..2026-03-11 day",
                "fr | depuis avant-hier | 2026-03-10..2026-03-10 day",
                "fr | mardi dernier | 2026-03-10..2026-03-10 day",
                "fr | jeudi on m'a dit | 2026-03-05..2026-03-05 day",
                "fr | il y a trois semaines | 2026-02-16..2026-02-22 approximate",
                "fr | il y a une quinzaine de jours | 2026-02-25..2026-02-25 day",
                "fr | voilà deux mois que j'attends | 2025-12-29..2026-01-26 approximate",
                "fr | le 3 au soir | 2026-03-03..2026-03-03 day",
                "fr | depuis le 28. Rien ne bouge | 2026-02-28..2026-02-28 day",
                "fr | le 12 janvier on m'a dit | 2026-01-12..2026-01-12 day",
                "fr | le 1er février | 2026-02-01..2026-02-01 day",
                "fr | du 15 au 19 janvier | 2026-01-15..2026-01-19 day",
                "fr | entre le 28 janvier et le 2 février | 2026-01-28..2026-02-02 day",
                "fr | mi-octobre | 2025-10-11..2025-10-20 approximate",
                "fr | fin février | 2026-02-21..2026-02-28 approximate",
                "fr | début du mois de février | 2026-02-01..2026-02-10 approximate",
                "fr | depuis le début du mois | 2026-03-01..2026-03-10 approximate",
                "fr | en début de ce mois | 2026-03-01..2026-03-10 approximate",
                "fr | à la fin du mois dernier | 2026-02-21..2026-02-28 approximate",
                "fr | à la fin de l'année dernière | 2025-10-01..2025-12-31 approximate",
                "fr | dès le début de l'année 2025 | 2025-01-01..2025-03-31 approximate",
                "fr | il y a 48 heures que | 2026-03-10..2026-03-10 day",
                "fr | Noël dernier | 2025-12-25..2025-12-25 day",
                "fr | la semaine dernière | 2026-03-02..2026-03-08 approximate",
                "fr | la semaine du 20 janvier | 2026-01-19..2026-01-25 approximate",
                "fr | le mois dernier | 2026-02-01..2026-02-28 month",
                "fr | depuis le mois d'octobre | 2025-10-01..2025-10-31 month",
                "fr | en mai 2024 | 2024-05-01..2024-05-31 month",
                "fr | en 2022 | 2022-01-01..2022-12-31 year",
                "fr | le 28/02 à midi | 2026-02-28..2026-02-28 day",
                "fr | ce week-end | 2026-03-07..2026-03-08 approximate",
                "en | the day before yesterday | 2026-03-10..2026-03-10 day",
                "en | last Friday | 2026-03-06..2026-03-06 day",
                "en | on the 3rd, in a restaurant | 2026-03-03..2026-03-03 day",
                "en | since the 28th | 2026-02-28..2026-02-28 day",
                "en | March 3rd | 2026-03-03..2026-03-03 day",
                "en | on 23rd February | 2026-02-23..2026-02-23 day",
                "en | from 15 to 19 January | 2026-01-15..2026-01-19 day",
                "en | three weeks ago | 2026-02-16..2026-02-22 approximate",
                "en | a couple of days ago | 2026-03-10..2026-03-10 day",
                "en | last week | 2026-03-02..2026-03-08 approximate",
                "en | since the beginning of the month | 2026-03-01..2026-03-10 approximate",
                "en | at the end of last month | 2026-02-21..2026-02-28 approximate",
                "en | at the end of last October | 2025-10-21..2025-10-31 approximate",
                "en | at the start of this year | 2026-01-01..2026-03-31 approximate",
                "en | 24 hours ago | 2026-03-11..2026-03-11 day",
                "en | last Christmas | 2025-12-25..2025-12-25 day",
                "en | mid-October | 2025-10-11..2025-10-20 approximate",
                "en | at the end of February | 2026-02-21..2026-02-28 approximate",
                "en | back in December | 2025-12-01..2025-12-31 month",
                "de | vor drei Wochen | 2026-02-16..2026-02-22 approximate",
                "de | gestern | 2026-03-11..2026-03-11 day",
                "de | am 3. März | 2026-03-03..2026-03-03 day",
                "de | letzten Dienstag | 2026-03-10..2026-03-10 day",
                "de | am 28.02. kam nichts | 2026-02-28..2026-02-28 day",
                "es | hace tres semanas | 2026-02-16..2026-02-22 approximate",
                "es | el 3 de marzo | 2026-03-03..2026-03-03 day",
                "es | el martes pasado | 2026-03-10..2026-03-10 day",
                "it | tre settimane fa | 2026-02-16..2026-02-22 approximate",
                "it | il 3 marzo | 2026-03-03..2026-03-03 day",
                "it | ieri sera | 2026-03-11..2026-03-11 day",
                "nl | drie weken geleden | 2026-02-16..2026-02-22 approximate",
                "nl | op 3 maart | 2026-03-03..2026-03-03 day",
                "nl | vorige week | 2026-03-02..2026-03-08 approximate",
                "pt | há três semanas | 2026-02-16..2026-02-22 approximate",
                "pt | no dia 3 de março | 2026-03-03..2026-03-03 day",
                "pt | anteontem | 2026-03-10..2026-03-10 day",
            })
    void resolvesWhatPeopleSay(String language, String text, String expected) {
        assertThat(ranges(language, text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mardi prochain",
                "tous les lundis",
                "24/7",
                "le 12 rue des Lilas",
                "3 fois par jour",
                "la 4G",
                "un samedi",
                "le 38 est en retard",
                "2 colis sur 3",
                "payer à la fin du mois",
                "la fin de l'appel",
                "sous 48 heures",
                "il y a deux heures"
            })
    void takesNothingElseForADate(String text) {
        assertThat(ranges("fr", text)).isEmpty();
    }

    @Test
    void findsNothingInALanguageWithoutATable() {
        assertThat(Moments.in(Folded.of("tegnap este"), "hu", SAID)).isEmpty();
    }

    @Test
    void knowsTheLastDayOfFebruaryInALeapYear() {
        LocalDate said = LocalDate.of(2028, 3, 1);

        assertThat(words(Moments.in(Folded.of("fin février"), "fr", said)))
                .containsExactly("2028-02-21..2028-02-29 approximate");
        assertThat(words(Moments.in(Folded.of("le 30 au soir"), "fr", said)))
                .containsExactly("2028-01-30..2028-01-30 day");
    }

    @Test
    void readsALongTextInOnePass() {
        String text = "le 3 au soir, il y a trois semaines et hier ".repeat(5_000);

        assertThat(Moments.in(Folded.of(text), "fr", SAID)).hasSize(15_000);
    }

    private static List<String> ranges(String language, String text) {
        return words(Moments.in(Folded.of(text), language, SAID));
    }

    private static List<String> words(List<Found<Moment>> found) {
        return found.stream().map(f -> words(f.value().range())).toList();
    }

    private static String words(DateRange range) {
        return range.from() + ".." + range.to() + " " + range.precision();
    }
}
