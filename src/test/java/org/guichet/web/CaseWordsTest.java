package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import org.guichet.cases.Amount;
import org.guichet.cases.CaseJson;
import org.junit.jupiter.api.Test;

class CaseWordsTest {

    private static final String NARROW = "\u202f";
    private static final String FIXED = "\u00a0";

    private final Show french = new Show(new Messages(), Language.FRENCH, ZoneId.of("Europe/Paris"));
    private final CaseWords words = new CaseWords(french);

    @Test
    void saysAnAmountAsTheReaderWritesIt() {
        assertThat(words.amount(new Amount("1486.30", "EUR"))).isEqualTo("1" + NARROW + "486,30" + FIXED + "€");
        assertThat(words.amount(new Amount("12.00", "no currency"))).isEqualTo("12.00 no currency");
        assertThat(words.amount(new Amount("twelve", "EUR"))).isEqualTo("twelve EUR");
    }

    @Test
    void groupsAPhoneNumberAndKeepsWhatIsNone() {
        assertThat(words.phone("+33639980355")).isEqualTo("+33 6 39 98 03 55");
        assertThat(words.phone("call me")).isEqualTo("call me");
    }

    @Test
    void namesAValueByWhatItIs() throws Exception {
        assertThat(words.value("/references/1", json("{'kind': 'order', 'value': 'FR-1'}")))
                .isEqualTo("Commande FR-1");
        assertThat(words.value("/occurredOn", json("{'from': '2024-11-19', 'to': '2024-11-19', 'precision': 'day'}")))
                .isEqualTo("19 novembre 2024");
        assertThat(words.value("/language", json("'en'"))).isEqualTo("Anglais");
        assertThat(words.value("/decision", json("{'kind': 'praise', 'reason': 'x'}")))
                .isEqualTo("Compliment");
        assertThat(words.value("/site", json("'Boutique Bellecour'"))).isEqualTo("Boutique Bellecour");
    }

    @Test
    void namesAPlaceAndKeepsOneThatNobodyNamed() {
        assertThat(words.place("turn:4")).isEqualTo("Réplique 4");
        assertThat(words.place("body")).isEqualTo("Texte");
        assertThat(words.place("header:From")).isEqualTo("Expéditeur");
        assertThat(words.place("quoted")).isEqualTo("Message transféré");
        assertThat(words.place("header:X-Odd")).isEqualTo("header:X-Odd");
        assertThat(words.place("attachment:0123")).isEqualTo("Pièce jointe");
    }

    @Test
    void translatesWhyAndKeepsTheDataInIt() {
        assertThat(french.sentence("A system noticed a failure: Paid twice (order: 7)"))
                .isEqualTo(new Show.Sentence(
                        "Un système a signalé un problème" + FIXED + ": Paid twice (order: 7)", "fr"));
        assertThat(french.sentence("Something new.")).isEqualTo(new Show.Sentence("Something new.", "en"));
    }

    private static JsonNode json(String text) throws Exception {
        return CaseJson.mapper().readTree(text.replace('\'', '"'));
    }
}
