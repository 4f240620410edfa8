package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Phrases by how they begin, in the order given. Each has the number of its place in that order. Immutable. */
final class PhraseIndex {

    private static final int[] NONE = {};

    private final Phrase[] phrases;
    private final BitSet keys = new BitSet(Beginning.KEYS);

    /** The keys that have phrases, ascending, and at the same places the numbers of those phrases. */
    private final int[] sortedKeys;

    private final int[][] numbers;

    PhraseIndex(List<Phrase> all) {
        phrases = all.toArray(Phrase[]::new);
        List<int[]> pairs = new ArrayList<>();
        List<Integer> anywhere = new ArrayList<>();
        for (int number = 0; number < phrases.length; number++) {
            if (phrases[number].isTelling()) {
                pairs.add(new int[] {Beginning.key(phrases[number].words()[0], 0), number});
            } else {
                anywhere.add(number);
            }
        }
        if (!anywhere.isEmpty()) {
            keys.set(0, Beginning.KEYS);
        }
        pairs.sort(Comparator.<int[]>comparingInt(pair -> pair[0]).thenComparingInt(pair -> pair[1]));
        sortedKeys = pairs.stream().mapToInt(pair -> pair[0]).distinct().toArray();
        numbers = new int[sortedKeys.length + 1][];
        int[] unsure = anywhere.stream().mapToInt(Integer::intValue).toArray();
        numbers[sortedKeys.length] = unsure;
        int from = 0;
        for (int place = 0; place < sortedKeys.length; place++) {
            int to = from;
            while (to < pairs.size() && pairs.get(to)[0] == sortedKeys[place]) {
                to++;
            }
            keys.set(sortedKeys[place]);
            numbers[place] = both(pairs.subList(from, to), unsure);
            from = to;
        }
    }

    private static int[] both(List<int[]> pairs, int[] anywhere) {
        int[] all = Arrays.copyOf(anywhere, anywhere.length + pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            all[anywhere.length + i] = pairs.get(i)[1];
        }
        Arrays.sort(all);
        return all;
    }

    /** Whether a word with this key could begin a phrase. */
    boolean mayBegin(int key) {
        return keys.get(key);
    }

    /** The phrases that a word with this key could begin. */
    int[] beginning(int key) {
        int place = Arrays.binarySearch(sortedKeys, key);
        return place >= 0 ? numbers[place] : keys.get(key) ? numbers[sortedKeys.length] : NONE;
    }

    Phrase phrase(int number) {
        return phrases[number];
    }
}
