package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by how their first two words begin, in the order given. Each has the number of its place in that order. At most
 * words of a text one look tells that no phrase begins there. Immutable.
 */
final class PhraseIndex {

    /** A bit for each key that has phrases; the phrases of the n-th bit are the n-th bucket. */
    private final long[] keys = new long[Beginning.KEYS / Long.SIZE];

    /** How many bits are set before each of these longs. */
    private final short[] before = new short[keys.length];

    private final PhraseBuckets buckets;

    /** The same with the phrases that may begin anyhow; behind the last key they stand alone. */
    private final PhraseBuckets withAnyhow;

    /** The letters with which those begin; empty where there are none. */
    private final BitSet anyhowFirsts = new BitSet();

    private final int otherwise;

    PhraseIndex(List<Phrase> all) {
        Phrase[] phrases = all.toArray(Phrase[]::new);
        TreeMap<Integer, List<Integer>> byKey = new TreeMap<>();
        List<Integer> anyhow = new ArrayList<>();
        for (int number = 0; number < phrases.length; number++) {
            List<Integer> alike = phrases[number].isTelling()
                    ? byKey.computeIfAbsent(Beginning.key(phrases[number].words()[0], 0), key -> new ArrayList<>())
                    : anyhow;
            alike.add(number);
        }
        byKey.keySet().forEach(key -> keys[key / Long.SIZE] |= 1L << key);
        for (int i = 1; i < keys.length; i++) {
            before[i] = (short) (before[i - 1] + Long.bitCount(keys[i - 1]));
        }
        anyhow.forEach(number -> anyhowFirsts.set(phrases[number].words()[0].charAt(0)));
        otherwise = byKey.size();
        List<List<Integer>> filled = new ArrayList<>(byKey.values());
        filled.add(List.of());
        buckets = new PhraseBuckets(filled, phrases);
        withAnyhow = anyhow.isEmpty() ? buckets : new PhraseBuckets(with(anyhow, filled), phrases);
    }

    private static List<List<Integer>> with(List<Integer> more, List<List<Integer>> lists) {
        return lists.stream()
                .map(list -> Stream.concat(list.stream(), more.stream()).toList())
                .toList();
    }

    /** The phrases that stand at a word of a text; null where none could. */
    private PhraseBuckets.@Nullable Cursor at(Folded text, int word, int to) {
        int key = text.words().keys()[word];
        long some = keys[key / Long.SIZE];
        long bit = 1L << key;
        boolean known = (some & bit) != 0;
        boolean anyhow = !anyhowFirsts.isEmpty()
                && anyhowFirsts.get(text.text().charAt(text.words().starts()[word]));
        if (!known && !anyhow) {
            return null;
        }
        int bucket = known ? before[key / Long.SIZE] + Long.bitCount(some & (bit - 1)) : otherwise;
        return (anyhow ? withAnyhow : buckets).new Cursor(bucket, text, word, to);
    }

    /**
     * Behind the first phrase that stands at a word of a text.
     *
     * @param word the word's place among those of the text
     * @param to where it must have ended
     * @return -1 when none does
     */
    int end(Folded text, int word, int to) {
        PhraseBuckets.Cursor cursor = at(text, word, to);
        return cursor == null || cursor.next() < 0 ? -1 : cursor.end();
    }

    /** Told of a phrase that stands in a text. */
    interface Sink {
        void take(int phrase, int start, int end);
    }

    /** Gives all phrases that stand anywhere in a text: in its order, those that begin together in theirs. */
    void each(Folded text, Sink sink) {
        int[] starts = text.words().starts();
        int to = text.text().length();
        for (int word = 0; word < starts.length; word++) {
            PhraseBuckets.Cursor cursor = at(text, word, to);
            if (cursor != null) {
                each(cursor, starts[word], sink);
            }
        }
    }

    private static void each(PhraseBuckets.Cursor cursor, int start, Sink sink) {
        for (int phrase = cursor.next(); phrase >= 0; phrase = cursor.next()) {
            sink.take(phrase, start, cursor.end());
        }
    }
}
