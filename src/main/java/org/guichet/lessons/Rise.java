package org.guichet.lessons;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Whether there are more complaints of a kind than usual, and since when. Usual is the median of the weeks before; how much a
 * week differs from it by chance is the greater of 1.4826 times the median absolute deviation (Hampel 1974), the root of the
 * median, as of any count, and one. A week with more than three times that above the median is one with more than usual. One
 * week that stood out before changes neither.
 */
final class Rise {

    private static final double NORMAL = 1.4826;
    private static final double TIMES = 3;

    private final double usual;
    private final double most;

    private Rise(double usual, double most) {
        this.usual = usual;
        this.most = most;
    }

    /** @param before whole weeks, at least one */
    static Rise after(long[] before) {
        double median = median(Arrays.stream(before).asDoubleStream().toArray());
        double deviation = median(Arrays.stream(before)
                .mapToDouble(count -> Math.abs(count - median))
                .toArray());
        double chance = Math.max(1, Math.max(NORMAL * deviation, Math.sqrt(median)));
        return new Rise(median, median + TIMES * chance);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    double usual() {
        return usual;
    }

    /**
     * The first of the last weeks that all have more than usual.
     *
     * @param least a week with fewer never has
     * @return empty when the last week has not
     */
    OptionalInt since(long[] weeks, long least) {
        int first = weeks.length;
        while (first > 0 && weeks[first - 1] > most && weeks[first - 1] >= least) {
            first--;
        }
        return first == weeks.length ? OptionalInt.empty() : OptionalInt.of(first);
    }
}
