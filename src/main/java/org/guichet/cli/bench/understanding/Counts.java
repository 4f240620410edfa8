package org.guichet.cli.bench.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How often one field was right in one language. Not thread-safe. */
final class Counts {

    private int right;
    private int wrong;
    private int missed;
    private final List<Miss> misses = new ArrayList<>();

    /** Found what was not expected, or not found what was. */
    record Miss(String name, Set<String> wrong, Set<String> missed) {

        int size() {
            return wrong.size() + missed.size();
        }

        String line() {
            return name + (wrong.isEmpty() ? "" : "  wrong " + wrong) + (missed.isEmpty() ? "" : "  missed " + missed);
        }
    }

    void add(String name, Collection<String> expected, Collection<String> found) {
        Set<String> extra = new LinkedHashSet<>(found);
        extra.removeAll(expected);
        Set<String> lacking = new LinkedHashSet<>(expected);
        lacking.removeAll(found);
        right += Set.copyOf(expected).size() - lacking.size();
        wrong += extra.size();
        missed += lacking.size();
        if (!extra.isEmpty() || !lacking.isEmpty()) {
            misses.add(new Miss(name, extra, lacking));
        }
    }

    int right() {
        return right;
    }

    int wrong() {
        return wrong;
    }

    int missed() {
        return missed;
    }

    /** Of what was found, how much is right; 1 when nothing was found. */
    double precision() {
        return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    /** Of what should be found, how much was; 1 when there was nothing to find. */
    double recall() {
        return right + missed == 0 ? 1 : right / (double) (right + missed);
    }

    /** The worst ones first. */
    List<Miss> worst(int most) {
        return misses.stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .limit(most)
                .toList();
    }
}
