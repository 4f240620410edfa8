package org.guichet.normalize.find;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Which language a text is in, by OpenNLP's model. The model (10 MB) is loaded with the first text. Thread-safe. */
public final class Languages {

    // The model knows 103 languages and confuses neighbours; restricted to these it was right on every real body tried.
    private static final Set<String> LATIN = Set.of("fra", "eng", "deu", "spa", "ita", "nld", "por", "cat");
    private static final int ENOUGH = 3_000;
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

    /** The likeliest language of the first 3,000 characters; empty when there are too few letters to tell. */
    public static Optional<Guess> of(String text) {
        String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        int letters = count(sample, Character::isLetter);
        if (letters < FEWEST_LETTERS) {
            return Optional.empty();
        }
        int latin = count(sample, c -> Character.isLetter(c) && isLatin(c));
        boolean restricted = 2 * latin >= letters;
        double[] likelihoods = Model.LOADED.likelihoods(LanguageText.of(sample), restricted);
        return Optional.of(guess(likelihoods, restricted));
    }

    private static Guess guess(double[] likelihoods, boolean restricted) {
        int best = -1;
        int next = -1;
        for (int i = 0; i < likelihoods.length; i++) {
            if (restricted && !Model.IS_LATIN[i]) {
                continue;
            }
            if (best < 0 || likelihoods[i] > likelihoods[best]) {
                next = best;
                best = i;
            } else if (next < 0 || likelihoods[i] > likelihoods[next]) {
                next = i;
            }
        }
        double both = likelihoods[best] + likelihoods[next];
        return new Guess(tag(Model.LANGUAGES[best]), both > 0 ? likelihoods[best] / both : 0);
    }

    private static int count(String text, IntPredicate counted) {
        int count = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            count += counted.test(c) ? 1 : 0;
        }
        return count;
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

    private static final class Model {
        static final LanguageModel LOADED = LanguageModel.load(LATIN::contains);
        static final String[] LANGUAGES = LOADED.languages();
        static final boolean[] IS_LATIN = LOADED.preferred();
    }
}
