package org.guichet.normalize.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final byte UNWANTED = -1;
    private static final long UNKNOWN = -1;

    private final String[] languages;

    /** The logarithm of equal chances, with which the library's sums begin; it keeps them in the same range. */
    private final double equal;

    /**
     * Open addressing, two numbers a slot, so that a look takes one line of the processor's cache: the gram, 0 where there is
     * none, and where its weights begin with, in the lower half, which languages they are of.
     */
    private final long[] slots;

    /** Languages for which grams have weights; nearly all grams share a few of these. */
    private final byte[][] sharers;

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
        slots = new long[Integer.highestOneBit(Math.max(1, gramCount)) * 8];
        weights = new double[weightCount];
        Filler filler = new Filler(places);
        file.forEach(pattern -> count(pattern, places) > 0, filler::add);
        sharers = filler.sharers.toArray(byte[][]::new);
    }

    /** Takes the grams of wanted languages from the file. */
    private final class Filler {
        private final byte[] places;
        private final List<byte[]> sharers = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private int next;

        Filler(byte[] places) {
            this.places = places;
        }

        void add(long gram, LanguageModelFile.Pattern pattern, double[] all) {
            byte[] wanted = wanted(pattern, places);
            int number = numbers.computeIfAbsent(new String(wanted, StandardCharsets.ISO_8859_1), key -> {
                sharers.add(wanted);
                return sharers.size() - 1;
            });
            int slot = slot(gram);
            slots[slot] = gram;
            slots[slot + 1] = ((long) next << Integer.SIZE) | number;
            for (int i = 0; i < all.length; i++) {
                if (places[pattern.languages()[i]] != UNWANTED) {
                    weights[next] = all[i];
                    next++;
                }
            }
        }
    }

    private static byte[] wanted(LanguageModelFile.Pattern pattern, byte[] places) {
        byte[] wanted = new byte[pattern.languages().length];
        int count = 0;
        for (byte language : pattern.languages()) {
            if (places[language] != UNWANTED) {
                wanted[count] = places[language];
                count++;
            }
        }
        return Arrays.copyOf(wanted, count);
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

    /** ISO 639-3 codes, in the order of {@link #likelihoods}. */
    String[] languages() {
        return languages.clone();
    }

    /** How likely each language is; together 1. Each different gram of the text counts once, as the model was trained. */
    double[] likelihoods(CharSequence text) {
        double[] sums = summed(weighed(distinct(text.toString().toCharArray())));
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

    // Three passes, of which each reads another table: the processor fetches ahead, which is most of the time
    // otherwise.

    /** Each different gram once, the shorter first. */
    private static long[] distinct(char[] text) {
        long[] grams = new long[text.length * LONGEST_GRAM + 1];
        // Open addressing; small, since most come often.
        long[] seen = new long[Integer.highestOneBit(grams.length) * 2];
        int count = 0;
        for (int length = 1; length <= LONGEST_GRAM; length++) {
            long mask = (1L << (length * CHAR_BITS)) - 1;
            long gram = 0;
            for (int i = 0; i < text.length; i++) {
                gram = ((gram << CHAR_BITS) | text[i]) & mask;
                if (i + 1 >= length && gram != 0 && isNew(gram, seen)) {
                    grams[count] = gram;
                    count++;
                }
            }
        }
        return Arrays.copyOf(grams, count);
    }

    private static boolean isNew(long gram, long[] seen) {
        int place = (int) ((gram * SPREAD) >>> 40) & (seen.length - 1);
        while (seen[place] != 0 && seen[place] != gram) {
            place = (place + 1) & (seen.length - 1);
        }
        boolean fresh = seen[place] == 0;
        seen[place] = gram;
        return fresh;
    }

    /** In place of each gram where its weights are; {@link #UNKNOWN} for one that the model does not have. */
    private long[] weighed(long[] grams) {
        for (int i = 0; i < grams.length; i++) {
            int slot = slot(grams[i]);
            grams[i] = slots[slot] == grams[i] ? slots[slot + 1] : UNKNOWN;
        }
        return grams;
    }

    private double[] summed(long[] places) {
        double[] sums = new double[languages.length];
        for (long place : places) {
            if (place >= 0) {
                int at = (int) (place >>> Integer.SIZE);
                for (byte language : sharers[(int) place]) {
                    sums[language] += weights[at];
                    at++;
                }
            }
        }
        return sums;
    }

    /** Where this gram is, or would be put. */
    private int slot(long gram) {
        int slot = (int) ((gram * SPREAD) >>> 39) & (slots.length - 2);
        while (slots[slot] != 0 && slots[slot] != gram) {
            slot = (slot + 2) & (slots.length - 2);
        }
        return slot;
    }
}
