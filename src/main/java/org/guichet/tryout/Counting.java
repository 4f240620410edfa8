package org.guichet.tryout;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds findings up. For one thread. */
final class Counting {

    private int arrivals;
    private int cases;
    private int changed;
    private int noCase;
    private int held;
    private int untried;
    private int unread;
    private final Map<String, Map<String, Integer>> fields = new TreeMap<>();
    private final Map<String, Integer> ends = new TreeMap<>();

    void arrival() {
        arrivals++;
    }

    void add(Finding finding, boolean ofCase) {
        cases += ofCase ? 1 : 0;
        if (finding instanceof Finding.Changed change) {
            changed++;
            change.changes().forEach(this::add);
        } else if (finding instanceof Finding.NoCase none) {
            noCase++;
            ends.merge("case → " + none.now().words(), 1, Integer::sum);
        } else if (finding instanceof Finding.HeldOtherwise other) {
            held++;
            ends.merge(Shown.standing(other.was()) + " → " + other.now().words(), 1, Integer::sum);
        } else if (finding instanceof Finding.Untried) {
            untried++;
        } else if (finding instanceof Finding.Unread) {
            unread++;
        }
    }

    private void add(FieldChange change) {
        Map<String, Integer> kinds = fields.computeIfAbsent(change.counted(), field -> new HashMap<>());
        change.kinds().stream().distinct().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    }

    Summary summary() {
        Map<String, Map<String, Integer>> copy = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
        return new Summary(arrivals, cases, changed, noCase, held, untried, unread, copy, ends);
    }
}
