package org.guichet.story;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.guichet.normalize.find.Folded;

/**
 * How a text reads, in 256 bytes: MinHash (Broder 1997, with linear permutations as in Bohman, Cooper, Frieze 2000) over runs of five letters of the folded text, so that a wrong letter
 * changes five of them and no more. The share of equal values estimates how many runs two texts share (Jaccard). Linear in the
 * text, of which the first {@value #LONGEST} characters count.
 */
final class Signature {

    static final int LONGEST = 6_000;

    private static final int VALUES = 64;
    private static final int RUN = 5;
    private static final int ROWS = 4;

    /** Fewer say nothing: everybody writes "still no answer". */
    private static final int LEAST_RUNS = 12;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Another way of making values gives another sign: values made differently cannot be compared. */
    private static final String MADE = "2.";

    /** Each orders the runs in its own way: odd, so that no two runs fall together. */
    private static final int[] FACTORS = factors();

    /** A part that stands whole in a longer text is worth less than a text that is the other. */
    private static final double PART = 0.6;

    private final int[] values;
    private final int runs;

    /** @param runs of the text */
    private Signature(int[] values, int runs) {
        this.values = values;
        this.runs = runs;
    }

    /** Empty for a text that is too short to be told from others. */
    static Optional<Signature> of(String text) {
        String plain = plain(text);
        if (plain.length() - RUN < LEAST_RUNS) {
            return Optional.empty();
        }
        int[] least = new int[VALUES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int from = 0; from + RUN <= plain.length(); from++) {
            keepLeast(least, (int) (mixed(hash(plain, from)) >>> 32));
        }
        return Optional.of(new Signature(least, plain.length() - RUN + 1));
    }

    // A multiplication and a comparison, which the machine does for eight values at a time.
    private static void keepLeast(int[] least, int run) {
        for (int i = 0; i < VALUES; i++) {
            least[i] = Math.min(least[i], run * FACTORS[i]);
        }
    }

    private static int[] factors() {
        int[] factors = new int[VALUES];
        for (int i = 0; i < VALUES; i++) {
            factors[i] = (int) mixed(i) | 1;
        }
        return factors;
    }

    /** Letters and digits of the folded text, one blank between words, without what stands in every letter. */
    private static String plain(String text) {
        String folded =
                Folded.of(text.substring(0, Math.min(text.length(), LONGEST))).text();
        StringBuilder plain = new StringBuilder(folded.length());
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (word.length() > 0) {
                if (!Politeness.isOnlyPolite(word.toString())) {
                    plain.append(word).append(' ');
                }
                word.setLength(0);
            }
        }
        return plain.toString();
    }

    private static long hash(String text, int from) {
        long hash = 0;
        for (int i = from; i < from + RUN; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * How alike two texts are, estimated: 0 to 1, give or take a tenth. How many of their runs they share, or of the shorter
     * one's runs, if that is more: a call about a letter says little of what stands in it.
     */
    double likeness(Signature other) {
        double shared = shared(other);
        double common = shared / (1 + shared) * (runs + other.runs);
        double ofShorter = Math.min(1, common / Math.min(runs, other.runs));
        return Math.max(shared, PART * ofShorter);
    }

    /** The share of the runs of both that both have, estimated. */
    double shared(Signature other) {
        int same = 0;
        for (int i = 0; i < VALUES; i++) {
            same += values[i] == other.values[i] ? 1 : 0;
        }
        return same / (double) VALUES;
    }

    /** Two texts that share more than half of their runs have most likely one of these in common. */
    List<String> bands() {
        List<String> bands = new ArrayList<>();
        for (int band = 0; band < VALUES / ROWS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mixed(hash ^ values[band * ROWS + row]);
            }
            bands.add(band + ":" + Long.toHexString(hash));
        }
        return bands;
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate((VALUES + 1) * Integer.BYTES).putInt(runs);
        for (int value : values) {
            bytes.putInt(value);
        }
        return MADE + Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Of what {@link #text} gave; empty for anything else, also for what an earlier version made in another way. */
    static Optional<Signature> parse(String text) {
        if (!text.startsWith(MADE)) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getDecoder().decode(text.substring(MADE.length()));
        if (bytes.length != (VALUES + 1) * Integer.BYTES) {
            return Optional.empty();
        }
        IntBuffer given = ByteBuffer.wrap(bytes).asIntBuffer();
        int runs = given.get();
        int[] values = new int[VALUES];
        given.get(values);
        return Optional.of(new Signature(values, Math.max(1, runs)));
    }
}
