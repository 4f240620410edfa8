package org.guichet.normalize.find;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/**
 * OpenNLP's language model with its weights laid out flat. The library makes a map of substrings of every text it judges,
 * which was a third of the cost of a case; here a piece of one to three characters is a number, and its weights stand in
 * two arrays. The same weights are summed, so the judgement is the library's. Immutable.
 */
final class LanguageModel {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int LONGEST_GRAM = 3;
    private static final int CHAR_BITS = 16;
    private static final int BUFFER = 1 << 16;
    private static final int RECENT = 1 << 11;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final String[] languages;
    private final boolean[] preferred;
    /** Open addressing: the gram in a slot, 0 where there is none. A power of two, at most half full. */
    private final long[] grams;

    private final int[] numbers;
    /** The weights of the gram of number n stand from {@code starts[n]} to {@code starts[n + 1]}. */
    private final int[] starts;

    /** Of these, the weights of preferred languages stand before this place. */
    private final int[] preferredEnds;

    private final byte[] weighted;
    private final double[] weights;

    private LanguageModel(String[] languages, Map<String, Context> predicates, Predicate<String> preferred) {
        this.languages = languages;
        this.preferred = new boolean[languages.length];
        for (int i = 0; i < languages.length; i++) {
            this.preferred[i] = preferred.test(languages[i]);
        }
        int weightCount = predicates.values().stream()
                .mapToInt(context -> context.getOutcomes().length)
                .sum();
        grams = new long[Integer.highestOneBit(Math.max(1, predicates.size())) * 4];
        numbers = new int[grams.length];
        starts = new int[predicates.size() + 1];
        preferredEnds = new int[predicates.size()];
        weighted = new byte[weightCount];
        weights = new double[weightCount];
        int number = 0;
        for (Map.Entry<String, Context> predicate : predicates.entrySet()) {
            add(number, gram(predicate.getKey()), predicate.getValue());
            number++;
        }
    }

    /**
     * Reads the model from its jar, some 10 MB.
     *
     * @param preferred the languages, by their ISO 639-3 codes, among which most texts are judged
     */
    static LanguageModel load(Predicate<String> preferred) {
        try (InputStream stream = Objects.requireNonNull(LanguageModel.class.getResourceAsStream(MODEL), MODEL)) {
            return of(new LanguageDetectorModel(new BufferedInputStream(stream, BUFFER)).getMaxentModel(), preferred);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + MODEL, e);
        }
    }

    // The library gives its tables as an array of objects: parameters, predicates by name, names of outcomes.
    @SuppressWarnings("unchecked")
    private static LanguageModel of(MaxentModel model, Predicate<String> preferred) {
        Object[] tables = ((AbstractModel) model).getDataStructures();
        return new LanguageModel((String[]) tables[2], (Map<String, Context>) tables[1], preferred);
    }

    private void add(int number, long gram, Context context) {
        int slot = slot(gram);
        grams[slot] = gram;
        numbers[slot] = number;
        preferredEnds[number] = addWeights(starts[number], context, true);
        starts[number + 1] = addWeights(preferredEnds[number], context, false);
    }

    private int addWeights(int from, Context context, boolean ofPreferred) {
        int[] outcomes = context.getOutcomes();
        int at = from;
        for (int i = 0; i < outcomes.length; i++) {
            if (preferred[outcomes[i]] == ofPreferred) {
                weighted[at] = (byte) outcomes[i];
                weights[at] = context.getParameters()[i];
                at++;
            }
        }
        return at;
    }

    /** ISO 639-3 codes, in the order of {@link #likelihoods}. */
    String[] languages() {
        return languages.clone();
    }

    /** Which languages are preferred, in the order of {@link #languages}. */
    boolean[] preferred() {
        return preferred.clone();
    }

    /**
     * How likely each language is; together 1. Each different gram of the text counts once, as the model was trained.
     *
     * @param preferredOnly whether it is one of the preferred languages; the others then have 0. A common gram has
     *     weights for all 103 languages, so this is several times faster, and the ratios are the same
     */
    double[] likelihoods(CharSequence text, boolean preferredOnly) {
        double[] sums = new double[languages.length];
        BitSet seen = new BitSet(starts.length);
        long[] recent = new long[RECENT];
        int[] ends = preferredOnly ? preferredEnds : Arrays.copyOfRange(starts, 1, starts.length); // rarely all
        for (int length = 1; length <= LONGEST_GRAM; length++) {
            sum(text, length, ends, seen, recent, sums);
        }
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            // The library's sums begin at the logarithm of equal chances; it keeps them in the same range.
            double chance = StrictMath.exp(sums[i] + Math.log(1.0 / languages.length));
            sums[i] = preferredOnly && !preferred[i] ? 0 : chance;
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    /** @param recent grams looked up lately: three in four come again soon, and the table is too large for the caches */
    private void sum(CharSequence text, int length, int[] ends, BitSet seen, long[] recent, double[] sums) {
        long mask = (1L << (length * CHAR_BITS)) - 1;
        long gram = 0;
        for (int i = 0; i < text.length(); i++) {
            gram = ((gram << CHAR_BITS) | text.charAt(i)) & mask;
            int place = (int) ((gram * SPREAD) >>> 40) & (RECENT - 1);
            if (i + 1 >= length && recent[place] != gram) {
                recent[place] = gram;
                add(gram, ends, seen, sums);
            }
        }
    }

    private void add(long gram, int[] ends, BitSet seen, double[] sums) {
        int slot = slot(gram);
        if (grams[slot] == gram && gram != 0 && !seen.get(numbers[slot])) {
            int number = numbers[slot];
            seen.set(number);
            for (int at = starts[number]; at < ends[number]; at++) {
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
