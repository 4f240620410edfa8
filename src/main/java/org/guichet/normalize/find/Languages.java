package org.guichet.normalize.find;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which language a text is in, by OpenNLP's model, which is loaded with the first text. Thread-safe. */
public final class Languages {

    // The model knows 103 languages and confuses neighbours; restricted to these it was right on every real body tried.
    private static final Set<String> LATIN = Set.of("fra", "eng", "deu", "spa", "ita", "nld", "por", "cat");
    private static final int ENOUGH = 500;

    /** So much is nearly always enough: no text was found of which more told another language where this was so sure. */
    private static final int BEGINNING = 250;

    private static final double SURE = 0.9;
    private static final int FEWEST_LETTERS = 12;
    private static final Map<String, String> BCP_47 = bcp47();

    private Languages() {}

    /**
     * A language and how sure that is.
     *
     * @param tag BCP 47
     * @param confidence how far it is ahead of the next one: 0.5 (not at all) to 1
     */
    public record Guess(String tag, double confidence) {}

    /** The likeliest language of the first 500 characters; empty when there are too few letters to tell. */
    public static Optional<Guess> of(String text) {
        Optional<Guess> beginning =
                text.length() > BEGINNING ? ofSample(text.substring(0, BEGINNING)) : Optional.empty();
        return beginning
                .filter(guess -> guess.confidence() >= SURE)
                .or(() -> ofSample(text.length() > ENOUGH ? text.substring(0, ENOUGH) : text));
    }

    private static Optional<Guess> ofSample(String sample) {
        int letters = 0;
        int latin = 0;
        int c;
        for (int i = 0; i < sample.length(); i += Character.charCount(c)) {
            c = sample.codePointAt(i);
            int letter = isLetter(c) ? 1 : 0;
            letters += letter;
            latin += letter > 0 && isLatin(c) ? 1 : 0;
        }
        if (letters < FEWEST_LETTERS) {
            return Optional.empty();
        }
        Model model = 2 * latin >= letters ? OfLatin.MODEL : OfAll.MODEL;
        return Optional.of(model.guess(LanguageText.of(sample)));
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || Character.isLetter(c);
    }

    // ASCII letters are looked at first: UnicodeScript searches a table.
    private static boolean isLatin(int c) {
        return c < 0x80 || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static String tag(String iso639part3) {
        return BCP_47.getOrDefault(iso639part3, iso639part3);
    }

    private static Map<String, String> bcp47() {
        Map<String, String> tags = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            tags.put(Locale.forLanguageTag(code).getISO3Language(), code);
        }
        tags.put("cmn", "zh");
        return Map.copyOf(tags);
    }

    private record Model(LanguageModel likelihoods, String[] languages) {

        static Model of(Predicate<String> wanted) {
            LanguageModel loaded = LanguageModel.load(wanted);
            return new Model(loaded, loaded.languages());
        }

        Guess guess(CharSequence text) {
            double[] chances = likelihoods.likelihoods(text);
            int best = -1;
            int next = -1;
            for (int i = 0; i < chances.length; i++) {
                if (best < 0 || chances[i] > chances[best]) {
                    next = best;
                    best = i;
                } else if (next < 0 || chances[i] > chances[next]) {
                    next = i;
                }
            }
            double both = chances[best] + chances[next];
            return new Guess(tag(languages[best]), both > 0 ? chances[best] / both : 0);
        }
    }

    private static final class OfLatin {
        static final Model MODEL = Model.of(LATIN::contains);
    }

    /** Loaded with the first text in another script, which most gateways never see. */
    private static final class OfAll {
        static final Model MODEL = Model.of(any -> true);
    }
}
