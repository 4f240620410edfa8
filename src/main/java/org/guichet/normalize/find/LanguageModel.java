package org.guichet.normalize.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;

/**
 * OpenNLP's language model, or the part of it that tells some languages from each other, with its weights laid out flat. The
 * library makes a map of substrings of every text it judges, which was a third of the cost of a case; here a piece of one to
 * three characters is a number, and its weights stand in two arrays. The same weights are summed, so the judgement is the
 * library's. Immutable.
 */
final class LanguageModel {

    private static final int CHAR_BITS = 16;
    private static final int LONGEST_GRAM = 3;
    private static final int RECENT = 1 << 11;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final byte UNWANTED = -1;

    private final String[] languages;

    /** The logarithm of equal chances, with which the library's sums begin; it keeps them in the same range. */
    private final double equal;

    /** Open addressing: the gram in a slot, 0 where there is none. A power of two, at most half full. */
    private final long[] grams;

    private final int[] numbers;
    /** The weights of the gram of number n stand from {@code starts[n]} to {@code starts[n + 1]}. */
    private final int[] starts;

    private final byte[] weighted;
    private final double[] weights;

    private LanguageModel(LanguageModelFile file, Predicate<String> wanted) throws IOException {
        byte[] places = places(file.languages(), wanted);
        languages = Arrays.stream(file.languages()).filter(wanted).toArray(String[]::new);
        equal = Math.log(1.0 / file.languages().length);
        int gramCount = 0;
        int weightCount = 0;
        for (LanguageModelFile.Pattern pattern : file.patterns()) {
            int each = count(pattern, places);
            gramCount += each > 0 ? pattern.grams() : 0;
            weightCount += each * pattern.grams();
        }
        grams = new long[Integer.highestOneBit(Math.max(1, gramCount)) * 4];
        numbers = new int[grams.length];
        starts = new int[gramCount + 1];
        weighted = new byte[weightCount];
        weights = new double[weightCount];
        int[] number = {0};
        file.forEach((gram, pattern, all) -> number[0] += add(number[0], gram(gram), pattern, all, places));
    }

    /**
     * Reads the model from its jar. The whole takes 17 MB of memory, eight languages 2 MB, most of which then stay in the
     * processor's caches.
     *
     * @param wanted the languages that texts are judged to be in, by their ISO 639-3 codes
     */
    static LanguageModel load(Predicate<String> wanted) {
        try (LanguageModelFile file = LanguageModelFile.open()) {
            return new LanguageModel(file, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model", e);
        }
    }

    /** Each language's place among those that are wanted. */
    private static byte[] places(String[] languages, Predicate<String> wanted) {
        byte[] places = new byte[languages.length];
        byte next = 0;
        for (int i = 0; i < languages.length; i++) {
            places[i] = UNWANTED;
            if (wanted.test(languages[i])) {
                places[i] = next;
                next++;
            }
        }
        return places;
    }

    private static int count(LanguageModelFile.Pattern pattern, byte[] places) {
        int count = 0;
        for (byte language : pattern.languages()) {
            count += places[language] == UNWANTED ? 0 : 1;
        }
        return count;
    }

    /** Gives 1 when it is a gram of a wanted language. */
    private int add(int number, long gram, LanguageModelFile.Pattern pattern, double[] all, byte[] places) {
        if (count(pattern, places) == 0) {
            return 0;
        }
        int slot = slot(gram);
        grams[slot] = gram;
        numbers[slot] = number;
        int at = starts[number];
        for (int i = 0; i < all.length; i++) {
            byte place = places[pattern.languages()[i]];
            if (place != UNWANTED) {
                weighted[at] = place;
                weights[at] = all[i];
                at++;
            }
        }
        starts[number + 1] = at;
        return 1;
    }

    /** ISO 639-3 codes, in the order of {@link #likelihoods}. */
    String[] languages() {
        return languages.clone();
    }

    /** How likely each language is; together 1. Each different gram of the text counts once, as the model was trained. */
    double[] likelihoods(CharSequence text) {
        double[] sums = new double[languages.length];
        BitSet seen = new BitSet(starts.length);
        long[] recent = new long[RECENT];
        for (int length = 1; length <= LONGEST_GRAM; length++) {
            sum(text, length, seen, recent, sums);
        }
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = StrictMath.exp(sums[i] + equal);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    /** @param recent grams looked up lately: three in four come again soon, and the table is larger than the first cache */
    private void sum(CharSequence text, int length, BitSet seen, long[] recent, double[] sums) {
        long mask = (1L << (length * CHAR_BITS)) - 1;
        long gram = 0;
        for (int i = 0; i < text.length(); i++) {
            gram = ((gram << CHAR_BITS) | text.charAt(i)) & mask;
            int place = (int) ((gram * SPREAD) >>> 40) & (RECENT - 1);
            if (i + 1 >= length && recent[place] != gram) {
                recent[place] = gram;
                add(gram, seen, sums);
            }
        }
    }

    private void add(long gram, BitSet seen, double[] sums) {
        int slot = slot(gram);
        if (grams[slot] == gram && gram != 0 && !seen.get(numbers[slot])) {
            int number = numbers[slot];
            seen.set(number);
            for (int at = starts[number]; at < starts[number + 1]; at++) {
                sums[weighted[at]] += weights[at];
            }
        }
    }

    private int slot(long gram) {
        int slot = (int) ((gram * SPREAD) >>> 40) & (grams.length - 1);
        while (grams[slot] != 0 && grams[slot] != gram) {
            slot = (slot + 1) & (grams.length - 1);
        }
        return slot;
    }

    private static long gram(String text) {
        long gram = 0;
        for (int i = 0; i < text.length(); i++) {
            gram = (gram << CHAR_BITS) | text.charAt(i);
        }
        return gram;
    }
}
