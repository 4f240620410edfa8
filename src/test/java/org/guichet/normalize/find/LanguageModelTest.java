package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.langdetect.DefaultLanguageDetectorContextGenerator;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;
import org.junit.jupiter.api.Test;

/** The library is the judge: whatever is faster here must say the same. */
class LanguageModelTest {

    private static final int LONGEST_GRAM = 3;
    private static final int TEXTS = 2_000;
    private static final String[] PIECES = {
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        "\u00A0",
        "\u2028",
        "!!!",
        "...",
        "aAa",
        "bb",
        "--",
        "-",
        "12",
        "0612",
        "été ",
        "exp",
        ":-)",
        ";p",
        "x-D",
        "RT ",
        "art ",
        "rt: ",
        "haha",
        "hoho ",
        "jhaijh",
        "h",
        "j'ai ",
        "#1",
        "@moi ",
        "a.b@example.org ",
        "https://example.org/?a=b ",
        "http",
        "\uD83D\uDE00",
        "\uFF01",
        "\uD800",
        "İ",
        "ẞ",
        "œuvre ",
        "the order ",
        "Bonjour, "
    };

    @Test
    void seesTheGramsThatTheLibrarySees() {
        var library = new DefaultLanguageDetectorContextGenerator(
                1,
                LONGEST_GRAM,
                EmojiCharSequenceNormalizer.getInstance(),
                UrlCharSequenceNormalizer.getInstance(),
                TwitterCharSequenceNormalizer.getInstance(),
                NumberCharSequenceNormalizer.getInstance(),
                ShrinkCharSequenceNormalizer.getInstance());
        for (long seed = 0; seed < TEXTS; seed++) {
            String text = RandomText.of(seed, PIECES);
            Set<String> expected = new HashSet<>();
            for (CharSequence gram : library.getContext(text)) {
                expected.add(gram.toString());
            }
            assertThat(grams(LanguageText.of(text).toString()))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(expected);
        }
    }

    @Test
    void judgesAsTheLibraryDoes() throws IOException {
        LanguageModel all = LanguageModel.load(any -> true);
        LanguageModel some = LanguageModel.load(Set.of("fra", "eng", "deu")::contains);
        List<String> languages = Arrays.asList(all.languages());
        List<String> three = Arrays.asList(some.languages());
        try (InputStream stream = LanguageModel.class.getResourceAsStream("/langdetect-183.bin")) {
            var library = new LanguageDetectorME(new LanguageDetectorModel(new BufferedInputStream(stream)));
            for (String text : texts().toList()) {
                double[] likelihoods = all.likelihoods(LanguageText.of(text));
                double[] ofThree = some.likelihoods(LanguageText.of(text));
                double french = likelihoods[languages.indexOf("fra")];
                double english = likelihoods[languages.indexOf("eng")];
                assertThat(ofThree[three.indexOf("fra")]
                                / (ofThree[three.indexOf("fra")] + ofThree[three.indexOf("eng")]))
                        .as("French rather than English: %s", text)
                        .isCloseTo(french / (french + english), within(1e-9));
                for (Language language : library.predictLanguages(text)) {
                    assertThat(likelihoods[languages.indexOf(language.getLang())])
                            .as("%s of %s", language.getLang(), text)
                            .isCloseTo(language.getConfidence(), within(1e-12));
                }
            }
        }
    }

    @Test
    void knowsOnlyTheWantedLanguages() {
        assertThat(LanguageModel.load(Set.of("fra", "eng", "deu")::contains).languages())
                .containsExactlyInAnyOrder("fra", "eng", "deu");
    }

    private static Stream<String> texts() {
        Stream<String> written = Stream.of(
                "Bonjour, ma commande n'est toujours pas arrivée et personne ne répond.",
                "My order has not arrived yet; I would like my money back, please.",
                "Ich habe die Ware nie erhalten und möchte mein Geld zurück.",
                "Заказ так и не пришёл, верните деньги.",
                "まだ届いていません。");
        return Stream.concat(
                written, Stream.iterate(0L, seed -> seed + 1).limit(50).map(seed -> RandomText.of(seed, PIECES)));
    }

    private static Set<String> grams(String text) {
        Set<String> grams = new HashSet<>();
        for (int length = 1; length <= LONGEST_GRAM; length++) {
            for (int i = 0; i + length <= text.length(); i++) {
                grams.add(text.substring(i, i + length));
            }
        }
        return grams;
    }
}
