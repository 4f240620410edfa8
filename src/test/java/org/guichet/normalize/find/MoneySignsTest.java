package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneySignsTest {

    private static final Amounts AMOUNTS = new Amounts("FR");
    private static final List<String> NUMBERS =
            List.of("5", "12", "1 234,56", "1.234", "2'450", "12k", "3.2 k", "999999999");
    private static final List<String> BEHIND = List.of(
            "€",
            "£",
            "$",
            "$ca",
            "$ us",
            "euro",
            "euros",
            "euors",
            "eur",
            "gbp",
            "usd",
            "chf",
            "cad",
            "aud",
            "pound",
            "pounds",
            "quid",
            "livre sterling",
            "livres sterlings",
            "dollar canadien",
            "canadian dollars",
            "dollars",
            "franc suisse",
            "francs",
            "bucks",
            "balles",
            "fr.-",
            "fcfa",
            "f cfa",
            "francs cfa",
            "xof",
            "rupees",
            "roupies",
            "naira",
            "dollars aud");
    private static final List<String> SMALL = List.of("centimes", "cent", "pence", "p");
    private static final List<String> BEFORE =
            List.of("€", "£", "$", "eur", "gbp", "usd", "chf", "cad", "aud", "sfr", "fr.", "rs", "rs.", "inr", "₹");

    @Test
    void keepsTheNumbersOfAllSumsThatCanBeRead() {
        for (String number : NUMBERS) {
            BEHIND.forEach(sign -> assertKept(number + " " + sign));
            boolean thousands = number.endsWith("k"); // with letters right behind it is a word
            BEHIND.forEach(sign -> assertKept(thousands ? number + "\n" + sign : number + sign));
            BEFORE.forEach(sign -> assertKept(sign + " " + number));
            BEFORE.forEach(sign -> assertKept(sign + number));
        }
        SMALL.forEach(sign -> assertKept("50 " + sign));
        SMALL.forEach(sign -> assertKept("50" + sign));
    }

    private static void assertKept(String sum) {
        assertThat(AMOUNTS.in(Folded.of("J'ai payé " + sum + ", hier.")))
                .as(sum)
                .isNotEmpty();
    }

    @Test
    void leavesOutNumbersOfOtherThings() {
        Folded text = Folded.of("3 colis, 48 h, 2 pièces, 10 ans, 5 jours, 2 cm, 12/03/2026, 69003 Lyon, n° 4711.");

        assertThat(MoneySigns.behind(text)).isEmpty();
        assertThat(MoneySigns.before(text)).isEmpty();
    }

    @Test
    void looksAtNoMoreThanANumberIsLong() {
        assertThat(MoneySigns.behind(Folded.of("1 ".repeat(1_000) + "€"))).hasSizeLessThan(30);
    }
}
