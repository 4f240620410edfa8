package org.guichet.channel.content;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void decodesUtf8AndLegacyBytesAlike() {
        assertThat(DecodedText.decode("déçu".getBytes(UTF_8)).orElseThrow().text())
                .isEqualTo("déçu");
        assertThat(DecodedText.decode("déçu, 12 €".getBytes(Charset.forName("windows-1252")))
                        .orElseThrow()
                        .text())
                .isEqualTo("déçu, 12 €");
    }

    @Test
    void decodesUtf16WithAndWithoutAMark() {
        assertThat(DecodedText.decode("\ufeffAgent: déçu".getBytes(UTF_16LE))
                        .orElseThrow()
                        .text())
                .isEqualTo("Agent: déçu");
        assertThat(DecodedText.decode("Agent: déçu".getBytes(UTF_16LE))
                        .orElseThrow()
                        .text())
                .isEqualTo("Agent: déçu");
    }

    @Test
    void dropsTheByteOrderMarkOfUtf8() {
        assertThat(DecodedText.decode("\ufeffWEBVTT".getBytes(UTF_8))
                        .orElseThrow()
                        .text())
                .isEqualTo("WEBVTT");
    }

    @Test
    void doesNotTakeSoundForText() {
        assertThat(DecodedText.decode(new byte[] {'R', 'I', 'F', 'F', 0, 1, 2, 3, 4}))
                .isEmpty();
    }

    @Test
    void cleansControlCharactersAndHalfSurrogates() {
        assertThat(CleanText.of("a\r\nb\rc\u0000\u001b\td\ud83d")).isEqualTo("a\nb\nc\td\ufffd");
        assertThat(CleanText.of("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void keepsOnlyTheHarmlessPartOfAFileName() {
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("C:\\Users\\Léa\\facture n° 3.pdf")).isEqualTo("facture n° 3.pdf");
        assertThat(FileNames.clean("photo\u202egpj.exe\u0000")).isEqualTo("photogpj.exe");
        assertThat(FileNames.clean("dossier/..")).isNull();
    }

    @Test
    void aPercentSignThatBeginsNoEscapeStandsForItself() {
        assertThat(PercentEncoding.decode("100%25 vs 100%, 5%zz")).isEqualTo("100% vs 100%, 5%zz");
        assertThat(PercentEncoding.decodeCharacters("re%C3%A7u é.pdf")).isEqualTo("reçu é.pdf");
    }
}
