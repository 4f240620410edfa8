package org.guichet.normalize.taught;

import java.util.Arrays;
import org.guichet.normalize.find.Folded;

/**
 * The features of a text in its order, each with its place: a model that looks for many at once need not wait for each. Not
 * thread-safe.
 */
final class FeatureList implements Features.Sink {

    private static final int FEW = 64;

    private long[] keys = new long[FEW];
    private long[] places = new long[FEW];
    private int count;

    /** Those of another text in their place. */
    void read(Folded text) {
        count = 0;
        Features.of(text, this);
    }

    @Override
    public void feature(long key, int from, int to) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
        }
        keys[count] = key;
        places[count] = ((long) from << Integer.SIZE) | to;
        count++;
    }

    long[] keys() {
        return Arrays.copyOf(keys, count);
    }

    int from(int feature) {
        return (int) (places[feature] >>> Integer.SIZE);
    }

    int to(int feature) {
        return (int) places[feature];
    }
}
