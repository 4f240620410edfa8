package org.guichet.channel.email.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTableTest {

    private static final List<String> LANGUAGES = List.of("fr", "en", "de", "es", "it", "nl", "pt");

    /** A capital or a typographic apostrophe in a table would never be met in what is looked up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribution",
                "headers",
                "separators",
                "greetings",
                "closings",
                "speech",
                "devices",
                "disclaimers"
            })
    void holdsItsPhrasesInTheFormThatTextsAreLookedUpIn(String name) throws IOException {
        for (String line : lines(name)) {
            if (!line.startsWith("#")) {
                assertThat(line).isEqualTo(Line.plain(line)).doesNotContain("\u00A0", "  ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"attribution", "headers", "separators", "greetings", "closings", "devices", "disclaimers"})
    void knowsTheSevenLanguages(String name) throws IOException {
        assertThat(lines(name)).extracting(line -> line.split(":", 2)[0]).containsAll(LANGUAGES);
    }

    @Test
    void saysWhichTableLacksWhat() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WordTable.named("klingon"))
                .withMessageContaining("klingon");
        assertThatIllegalStateException()
                .isThrownBy(() -> WordTable.named("devices").list("ends"))
                .withMessageContaining("ends");
    }

    @Test
    void findsPhrasesAsWordsOnly() {
        Phrases phrases = new Phrases(List.of("on", "on behalf of", "le", "a écrit", "写道"));
        assertThat(phrases.lengthAt("on behalf of jean", 0)).isEqualTo(12);
        assertThat(phrases.startsAt("only", 0)).isFalse();
        assertThat(phrases.isIn("a table")).isFalse();
        assertThat(phrases.indexIn("jean a écrit")).isEqualTo(5);
        assertThat(phrases.endsAt("jean petit a écrit")).isTrue();
        assertThat(phrases.endsAt("jean写道")).isTrue();
    }

    private static List<String> lines(String name) throws IOException {
        try (var in = WordTable.class.getResourceAsStream(name + ".txt")) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
