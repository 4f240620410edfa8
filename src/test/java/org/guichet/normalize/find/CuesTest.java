package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;

class CuesTest {

    private static final String[] PHRASES = {
        "rembours*",
        "pas recu*",
        "pas",
        "n°",
        "a&e",
        "n° client",
        "a pris feu",
        "r*",
        "l'echange",
        "e-mail of",
        "°c",
        "livr* en retard"
    };
    private static final String[] PIECES = {
        " ",
        "  ",
        "    ",
        "\n",
        "\t",
        "\u00A0",
        "remboursement",
        "Rembours",
        "remboursé2",
        "pas reçu",
        "pas",
        "reçues",
        "n°",
        "N° Client",
        "a&e",
        "a pris\nfeu",
        "a pris",
        "feu",
        "r",
        "l’échange",
        "é",
        "²",
        "Ⅷ",
        "\uD835\uDC00 ", // the expression, unlike a cue, takes a word right behind it for a whole one
        "\uD83D\uDE00",
        "-",
        ".",
        "e-mail of",
        "°C",
        "livré en",
        "livraisons",
        "en retard",
        " retard",
        "7",
        "abcdefghijklmnopqrstu"
    };

    // What a cue means, as the expression that it replaces says it.
    private static final Pattern MEANING = Pattern.compile(Arrays.stream(PHRASES)
            .map(CuesTest::expression)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));

    @Test
    void anApostropheEndsAWordBeforeTheNextBegins() {
        Cues nobody = Cues.of("personne n'");

        assertThat(nobody.first(Folded.of("Personne n’arrive"))).isPresent();
        assertThat(nobody.first(Folded.of("personne n'a répondu"))).isPresent();
        assertThat(nobody.first(Folded.of("personne nous"))).isEmpty();
    }

    @Test
    void findsWhatTheExpressionFinds() {
        Cues cues = Cues.of(PHRASES);
        for (long seed = 0; seed < 3_000; seed++) {
            Folded text = Folded.of(RandomText.of(seed, PIECES));
            assertThat(cues.all(text)).as("seed %d: %s", seed, text).isEqualTo(meant(text.text()));
        }
    }

    @Test
    void looksBackNoFurtherThanTheSentence() {
        Cues cues = Cues.of("votre numero", "fax*");
        Folded text = Folded.of("Votre numéro. Appelez le fax 12");

        assertThat(cues.justBefore(text, text.text().indexOf("Appelez".toLowerCase(java.util.Locale.ROOT)), 40))
                .isFalse();
        assertThat(cues.justBefore(text, text.text().indexOf("12"), 4)).isTrue();
        assertThat(cues.justBefore(text, text.text().indexOf("12"), 3)).isFalse();
    }

    @Test
    void refusesACueWithoutAWord() {
        assertThatThrownBy(() -> Cues.of(" *")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Span> meant(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = MEANING.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }

    @Test
    void anyWordMayHaveAnyEnding() {
        Cues cues = Cues.of("livr* en retard", "coince* dans l'ascenseur");

        assertThat(cues.all(Folded.of("Livrée en retard, ma mère coincée dans l'ascenseur")))
                .containsExactly(new Span(0, 16), new Span(26, 50));
        assertThat(cues.all(Folded.of("livr2 en retard, livrée en retards"))).isEmpty();
    }

    @Test
    void refusesAStarWithoutAWord() {
        assertThatThrownBy(() -> Cues.of("en * retard")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String expression(String phrase) {
        return Arrays.stream(phrase.split(" ", -1)).map(CuesTest::word).collect(Collectors.joining("\\s{1,3}"));
    }

    private static String word(String word) {
        return word.endsWith("*")
                ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}{0,20}+"
                : Pattern.quote(word);
    }
}
