package org.guichet.normalize.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Which language a text is in, by OpenNLP's model. The model (10 MB) is loaded with the first text. Thread-safe. */
public final class Languages {

    private static final String MODEL = "/langdetect-183.bin";
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
        long letters = sample.codePoints().filter(Character::isLetter).count();
        if (letters < FEWEST_LETTERS) {
            return Optional.empty();
        }
        boolean latin = 2 * latinLetters(sample) >= letters;
        List<Language> guesses = Arrays.stream(new LanguageDetectorME(Model.LOADED).predictLanguages(sample))
                .filter(language -> !latin || LATIN.contains(language.getLang()))
                .toList();
        Language best = guesses.get(0);
        double both = best.getConfidence() + guesses.get(1).getConfidence();
        return Optional.of(new Guess(tag(best.getLang()), both > 0 ? best.getConfidence() / both : 0));
    }

    private static long latinLetters(String text) {
        return text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
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
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream stream = Languages.class.getResourceAsStream(MODEL)) {
                return new LanguageDetectorModel(Objects.requireNonNull(stream, MODEL));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + MODEL, e);
            }
        }
    }
}
