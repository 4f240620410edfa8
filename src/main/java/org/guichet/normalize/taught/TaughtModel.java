package org.guichet.normalize.taught;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/**
 * What was learnt: for each feature a weight for each label. Immutable; judging a text takes as long as the text.
 */
public final class TaughtModel {

    /** Nothing was taught. */
    public static final TaughtModel NONE = new TaughtModel(List.of(), new long[0], new float[0]);

    /** Raised when the form of the file, or what a feature is, changes. */
    static final int VERSION = 1;

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final int MOST_FEATURES = 1 << 22;
    private static final int MOST_LABELS = 10_000;

    private final List<String> labels;
    private final long[] keys;
    /** Of each feature the mean of its weights, and then these: what is asked together lies together. */
    private final float[] weights;

    private final int stride;
    /** Open addressing: the number of the feature in a slot and one, 0 where there is none. */
    private final int[] slots;

    private TaughtModel(List<String> labels, long[] keys, float[] weights) {
        this.labels = List.copyOf(labels);
        this.keys = keys;
        stride = labels.size() + 1;
        this.weights = withMeans(weights, keys.length, labels.size());
        slots = new int[Integer.highestOneBit(Math.max(1, keys.length)) * 4];
        for (int number = 0; number < keys.length; number++) {
            int slot = slot(keys[number]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }

    private static float[] withMeans(float[] weights, int features, int labels) {
        float[] all = new float[features * (labels + 1)];
        for (int feature = 0; feature < features; feature++) {
            int mean = feature * (labels + 1);
            for (int label = 0; label < labels; label++) {
                all[mean + 1 + label] = weights[feature * labels + label];
                all[mean] += weights[feature * labels + label] / labels;
            }
        }
        return all;
    }

    /** @param weights of each feature, one for each label */
    static TaughtModel of(List<String> labels, SortedMap<Long, double[]> weights) {
        long[] keys = new long[weights.size()];
        float[] flat = new float[weights.size() * labels.size()];
        int number = 0;
        for (var feature : weights.entrySet()) {
            keys[number] = feature.getKey();
            for (int label = 0; label < labels.size(); label++) {
                flat[number * labels.size() + label] = (float) feature.getValue()[label];
            }
            number++;
        }
        return new TaughtModel(labels, keys, flat);
    }

    public boolean isEmpty() {
        return labels.isEmpty();
    }

    /** In the order in which {@link Judgement} counts them. */
    public List<String> labels() {
        return labels;
    }

    /** To which texts are added. */
    public Judgement judge() {
        return new Judgement(this);
    }

    /** Of each of these keys {@link #number}. */
    int[] numbers(long[] wanted) {
        int[] numbers = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            numbers[i] = slots[slot(wanted[i])];
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean first = numbers[i] > 0 && keys[numbers[i] - 1] == wanted[i];
            numbers[i] = numbers[i] == 0 ? -1 : first ? numbers[i] - 1 : number(wanted[i]);
        }
        return numbers;
    }

    /** Which feature this is; -1 for one that no example has. */
    int number(long key) {
        int slot = slot(key);
        while (slots[slot] != 0) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    float weight(int feature, int label) {
        return weights[feature * stride + 1 + label];
    }

    /** Adds to the sum of each label what this feature gives it. */
    void addTo(double[] sums, int feature) {
        int from = feature * stride + 1;
        for (int label = 0; label < sums.length; label++) {
            sums[label] += weights[from + label];
        }
    }

    /** How much more this feature speaks for the label than for labels in general. */
    float telling(int feature, int label) {
        return weight(feature, label) - weights[feature * stride];
    }

    private int slot(long key) {
        return (int) ((key * SPREAD) >>> 32) & (slots.length - 1);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(VERSION);
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        out.writeInt(keys.length);
        for (long key : keys) {
            out.writeLong(key);
        }
        for (int i = 0; i < weights.length; i++) {
            if (i % stride > 0) {
                out.writeFloat(weights[i]);
            }
        }
    }

    /** @throws IOException also for what is no such model */
    static TaughtModel read(DataInput in) throws IOException {
        require(in.readInt() == VERSION);
        int count = in.readInt();
        require(count >= 0 && count <= MOST_LABELS);
        String[] labels = new String[count];
        for (int i = 0; i < count; i++) {
            labels[i] = in.readUTF();
        }
        int features = in.readInt();
        require(features >= 0 && features <= MOST_FEATURES && (long) features * count <= Integer.MAX_VALUE / 4);
        long[] keys = new long[features];
        for (int i = 0; i < features; i++) {
            keys[i] = in.readLong();
        }
        float[] weights = new float[features * count];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readFloat();
        }
        return new TaughtModel(List.of(labels), keys, weights);
    }

    private static void require(boolean right) throws IOException {
        if (!right) {
            throw new IOException("not a model of this version");
        }
    }
}
