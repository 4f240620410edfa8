package org.guichet.delivery.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.delivery.acknowledge.Complaint.aComplaint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.guichet.cases.Case;
import org.guichet.cases.DecisionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final Path DELIVERED = Path.of("config").resolve(Letters.FOLDER);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    Path folder;

    private static Letters delivered() {
        return Letters.load(DELIVERED, List.of("fr", "en")).letters().orElseThrow();
    }

    private static String language(Complaint complaint) {
        return delivered().of(complaint.made()).language();
    }

    private static String text(Case of) {
        Letter letter = delivered().of(of);
        LetterValues values = LetterValues.of(of, "Maison Exemple", PARIS, letter.language(), null);
        return letter.subject(values) + "\n\n" + letter.text(values);
    }

    private List<Letters.Fault> faults(String... languages) {
        return Letters.load(folder, List.of(languages)).faults();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void speaksTheComplainantsLanguage() {
        assertThat(language(aComplaint().in("de"))).isEqualTo("de");
        assertThat(language(aComplaint().in("de-CH"))).isEqualTo("de");
        assertThat(language(aComplaint().in("de").preferring("es"))).isEqualTo("es");
    }

    @Test
    void speaksTheOrganisationsLanguageWhereTheirsIsNotSpoken() {
        assertThat(language(aComplaint().in("fi"))).isEqualTo("fr");
        assertThat(language(aComplaint().in(null))).isEqualTo("fr");
        assertThat(language(aComplaint().in("it").preferring("fi"))).isEqualTo("it");
    }

    @Test
    void saysTheReferenceAndTheDayInTheirWordsAndZone() {
        Case opened = aComplaint().made();
        assertThat(text(opened))
                .contains("Votre réclamation " + opened.identity().reference())
                .contains("le 21 novembre 2026")
                .contains("Sa référence est " + opened.identity().reference())
                .contains("Maison Exemple")
                .doesNotContain("{{");
        assertThat(text(aComplaint().in("en").made())).contains("21 November 2026");
    }

    @Test
    void promisesADayOnlyWhereThereIsOne() {
        assertThat(text(aComplaint().promisedBy("2026-12-01").made())).contains("au plus tard le 1 décembre 2026.");
        assertThat(text(aComplaint().made())).doesNotContain("au plus tard").doesNotContain("\n\n\n");
    }

    @Test
    void callsAMessageAMessage() {
        assertThat(text(aComplaint().thatIs(DecisionKind.ENQUIRY).made()))
                .contains("Votre message")
                .doesNotContain("réclamation");
    }

    @Test
    void repeatsNothingThatTheComplainantWrote() {
        assertThat(text(aComplaint().made()))
                .doesNotContain("Colis")
                .doesNotContain("cassé")
                .doesNotContain("Zoé")
                .doesNotContain(Complaint.SENDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de", "es", "it", "nl", "pt"})
    void isDeliveredInSevenLanguages(String language) {
        String text = text(aComplaint().in(language).promisedBy("2026-12-01").made());
        assertThat(language(aComplaint().in(language))).isEqualTo(language);
        assertThat(text)
                .contains(aComplaint().made().identity().reference().value())
                .doesNotContain("\n\n\n");
    }

    @Test
    void findsWhatIsWrongWithALetter() throws IOException {
        write("en.txt", "Hello {{reference}}\n");
        write("fr.txt", "Subject: {{refrence}}\n\nBonjour\n");
        write("de.txt", "Subject: Hallo\n\n{{#promisedBy}}offen\n");
        write("es.txt", "Subject: Hola\n\n\n");
        write("it.txt", "Subject: Ciao\n\n{{#promissedBy}}x{{/promissedBy}}\n");
        write("klingonisch.txt", "Subject: nuqneH\n\nnuqneH\n");
        Files.write(folder.resolve("nl.txt"), new byte[] {'S', 'u', 'b', 'j', 'e', 'c', 't', ':', (byte) 0xE9, '\n'});
        assertThat(faults("en"))
                .extracting(Letters.Fault::file)
                .containsExactly("de.txt", "en.txt", "es.txt", "fr.txt", "it.txt", "klingonisch.txt", "nl.txt");
        assertThat(faults("en"))
                .filteredOn(fault -> fault.file().equals("fr.txt"))
                .allMatch(fault -> fault.what().contains("refrence"));
        assertThat(Letters.load(folder, List.of("en")).letters()).isEmpty();
    }

    @Test
    void needsALetterInALanguageOfTheOrganisation() throws IOException {
        write("en.txt", "Subject: Your complaint {{reference}}\r\n\r\nHello\r\n");
        assertThat(faults("en")).isEmpty();
        assertThat(faults("fr", "en")).isEmpty();
        assertThat(faults("fr")).hasSize(1);
        assertThat(Letters.load(folder.resolve("none"), List.of("fr")).faults()).hasSize(1);
    }
}
