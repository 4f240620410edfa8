package org.guichet.normalize.find.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guichet.cases.DateRange;
import org.guichet.normalize.find.Folded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesFeastsAndOrdinalsTest {

    /** A Thursday. */
    private static final LocalDate SAID = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | du lundi 19 au vendredi 23 janvier | 2026-01-19..2026-01-23 day",
                "fr | 19 janvier au 2 février, rien | 2026-01-19..2026-02-02 day",
                "fr | du 28 décembre au 3 janvier | 2025-12-28..2026-01-03 day",
                "fr | du 3 au 9 mars | 2026-03-03..2026-03-09 day",
                "fr | coupé du 3 au 9, puis encore | 2026-03-03..2026-03-09 day",
                "en | February 2 to 5 | 2026-02-02..2026-02-05 day",
                "en | from February 27 through March 2 | 2026-02-27..2026-03-02 day",
                "en | between 4 and 8 February | 2026-02-04..2026-02-08 day",
                "de | vom 2. - 6. Februar | 2026-02-02..2026-02-06 day",
                "nl | 2 tot 6 februari | 2026-02-02..2026-02-06 day",
            })
    void readsFromOneDayToAnother(String language, String text, String expected) {
        assertThat(ranges(language, text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | on Monday March 2 | 2026-03-02..2026-03-02 day",
                "en | Tue, Feb 24 | 2026-02-24..2026-02-24 day",
                "en | Tuesday last week | 2026-03-03..2026-03-03 day",
                "en | last week on Friday | 2026-03-06..2026-03-06 day",
                "fr | mardi de la semaine dernière | 2026-03-03..2026-03-03 day",
                "nl | vorige week maandag | 2026-03-02..2026-03-02 day",
            })
    void letsTheDayOrTheWeekSayWhichWeekday(String language, String text, String expected) {
        assertThat(ranges(language, text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | ces deux dernières semaines | 2026-02-26..2026-03-12 approximate",
                "fr | les quinze derniers jours | 2026-02-25..2026-03-12 approximate",
                "en | the last three months | 2025-12-12..2026-03-12 approximate",
                "fr | il y a quelques jours | 2026-03-05..2026-03-11 approximate",
                "en | a few days ago | 2026-03-05..2026-03-11 approximate",
                "fr | il y a sept jours | 2026-03-05..2026-03-05 day",
                "en | two weekends ago | 2026-02-28..2026-03-01 approximate",
                "en | last November | 2025-11-01..2025-11-30 month",
                "en | in Sept | 2025-09-01..2025-09-30 month",
                "fr | cette année | 2026-01-01..2026-12-31 year",
                "fr | en 11/2025 | 2025-11-01..2025-11-30 month",
            })
    void countsBackFromTheDayItWasSaid(String language, String text, String expected) {
        assertThat(ranges(language, text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | le premier mars | 2026-03-01..2026-03-01 day",
                "fr | le vingt et un février | 2026-02-21..2026-02-21 day",
                "en | the second of February | 2026-02-02..2026-02-02 day",
                "en | March third | 2026-03-03..2026-03-03 day",
                "es | el primero de marzo | 2026-03-01..2026-03-01 day",
                "fr | la première semaine de février | 2026-02-02..2026-02-08 approximate",
                "fr | la dernière semaine de janvier | 2026-01-19..2026-01-25 approximate",
                "fr | la première quinzaine de janvier | 2026-01-01..2026-01-15 approximate",
                "en | the second Tuesday of February | 2026-02-10..2026-02-10 day",
                "en | the last weekend in February | 2026-02-28..2026-03-01 approximate",
                "fr | le 5 de ce mois | 2026-03-05..2026-03-05 day",
                "fr | au quatrième trimestre 2025 | 2025-10-01..2025-12-31 approximate",
            })
    void countsWithinAMonthOrAYear(String language, String text, String expected) {
        assertThat(ranges(language, text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | livré à Noël | 2025-12-25..2025-12-25 day",
                "fr | le soir de Noël 2024 | 2024-12-24..2024-12-24 day",
                "fr | le lundi de Pâques | 2025-04-21..2025-04-21 day",
                "fr | à l'Ascension | 2025-05-29..2025-05-29 day",
                "en | on Boxing Day | 2025-12-26..2025-12-26 day",
                "en | on Good Friday | 2025-04-18..2025-04-18 day",
                "de | an Heiligabend | 2025-12-24..2025-12-24 day",
                "fr | cet hiver | 2025-12-21..2026-03-20 approximate",
                "fr | l'été dernier | 2025-06-21..2025-09-20 approximate",
                "en | last winter | 2024-12-21..2025-03-20 approximate",
            })
    void knowsFeastsAndSeasons(String language, String text, String expected) {
        assertThat(ranges(language, text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | un cadeau de Noël commandé pour Noël",
                "fr | ouvert de 9 à 12",
                "fr | les tailles du 36 au 40",
                "fr | livré en sept jours",
                "fr | rien à ce jour",
                "fr | la première fois, puis la seconde",
                "fr | il a été payé",
                "en | you may first check the box",
                "en | the second one broke",
                "en | in the spring of the mattress",
                "en | my last two orders",
                "en | a quarter of it"
            })
    void takesNothingElseForOne(String language, String text) {
        assertThat(ranges(language, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"le 12 janvier à 14 h", "le 12 janvier au 12 rue Haute", "le 12 janvier et le 3e essai"})
    void endsADayWhereAnotherNumberIsNoDay(String text) {
        assertThat(ranges("fr", text)).containsExactly("2026-01-12..2026-01-12 day");
    }

    private static List<String> ranges(String language, String text) {
        return Moments.in(Folded.of(text), language, SAID).stream()
                .map(found -> words(found.value().range()))
                .toList();
    }

    private static String words(DateRange range) {
        return range.from() + ".." + range.to() + " " + range.precision();
    }
}
