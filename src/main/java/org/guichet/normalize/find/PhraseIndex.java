package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Phrases by how their first two words begin, in the order given. Each has the number of its place in that order. At most
 * words of a text one look tells that no phrase begins there. Immutable.
 */
final class PhraseIndex {

    private static final int NOTHING = -1;

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

    /**
     * The first word from this one on at which a phrase may stand.
     *
     * @param to before which it begins
     * @return -1 when there is none
     */
    int next(Words words, int from, int to) {
        int[] starts = words.starts();
        short[] wordKeys = words.keys();
        for (int word = from; word < starts.length && starts[word] < to; word++) {
            if (isKnown(wordKeys[word]) || mayBeginAnyhow(words, word)) {
                return word;
            }
        }
        return NOTHING;
    }

    private boolean isKnown(short key) {
        return (keys[key / Long.SIZE] & 1L << key) != 0;
    }

    private boolean mayBeginAnyhow(Words words, int word) {
        return withAnyhow != buckets && anyhowFirsts.get(words.letters()[words.starts()[word]]);
    }

    private int bucket(short key) {
        int place = key / Long.SIZE;
        return isKnown(key) ? before[place] + Long.bitCount(keys[place] & ((1L << key) - 1)) : otherwise;
    }

    /**
     * Behind the first phrase that stands at a word of a text.
     *
     * @param word the word's place among those of the text, one that {@link #next} gives
     * @param to where it must have ended
     * @return -1 when none does
     */
    int end(Words words, int word, int to) {
        int bucket = bucket(words.keys()[word]);
        PhraseBuckets some = mayBeginAnyhow(words, word) ? withAnyhow : buckets;
        if (!some.mayHave(bucket, words.nextKeys()[word])) {
            return NOTHING;
        }
        PhraseBuckets.Cursor cursor = some.new Cursor(words, to);
        cursor.go(bucket, word);
        return cursor.next() < 0 ? NOTHING : cursor.end();
    }

    /** Told of a phrase that stands in a text. */
    interface Sink {
        void take(int phrase, int start, int end);
    }

    /** Gives all phrases that stand anywhere in a text: in its order, those that begin together in theirs. */
    void each(Words words, Sink sink) {
        int to = words.letters().length;
        PhraseBuckets.Cursor telling = buckets.new Cursor(words, to);
        PhraseBuckets.Cursor any = withAnyhow.new Cursor(words, to);
        for (int word = next(words, 0, to); word >= 0; word = next(words, word + 1, to)) {
            PhraseBuckets.Cursor cursor = mayBeginAnyhow(words, word) ? any : telling;
            cursor.go(bucket(words.keys()[word]), word);
            for (int phrase = cursor.next(); phrase >= 0; phrase = cursor.next()) {
                sink.take(phrase, words.starts()[word], cursor.end());
            }
        }
    }
}
