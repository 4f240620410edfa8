package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Phrases by how their first two words begin, in the order given. Each has the number of its place in that order. At most
 * words of a text one look tells that no phrase begins there. Immutable.
 */
final class PhraseIndex {

    private static final int NONE = -1;

    private final Phrase[] phrases;

    /** A bit for each key that has phrases; the phrases of the n-th bit are the n-th bucket. */
    private final long[] keys = new long[Beginning.KEYS / Long.SIZE];

    /** How many bits are set before each of these longs. */
    private final short[] before = new short[keys.length];

    private final Bucket[] buckets;

    /** The bucket of all other keys: of phrases that may begin anyhow. */
    private final int otherwise;

    /**
     * Phrases whose first words begin alike, by ascending number.
     *
     * @param anyhow those whose second word tells nothing, or that have none
     * @param seconds how the second words of the others begin, ascending
     * @param alike for each of these the phrases
     */
    @SuppressWarnings("ArrayRecordComponent") // read millions of times, never compared
    private record Bucket(int[] anyhow, short[] seconds, int[][] alike) {

        private static final int[] NO_PHRASES = {};

        int[] with(short second) {
            int found = seconds.length == 0 ? -1 : Arrays.binarySearch(seconds, second);
            return found < 0 ? NO_PHRASES : alike[found];
        }
    }

    PhraseIndex(List<Phrase> all) {
        phrases = all.toArray(Phrase[]::new);
        TreeMap<Integer, List<Integer>> byKey = new TreeMap<>();
        List<Integer> anyhow = new ArrayList<>();
        for (int number = 0; number < phrases.length; number++) {
            List<Integer> alike = phrases[number].isTelling()
                    ? byKey.computeIfAbsent(Beginning.key(phrases[number].words()[0], 0), key -> new ArrayList<>())
                    : anyhow;
            alike.add(number);
        }
        List<Bucket> filled = new ArrayList<>();
        byKey.forEach((key, alike) -> {
            keys[key / Long.SIZE] |= 1L << key;
            alike.addAll(anyhow);
            filled.add(bucket(alike));
        });
        otherwise = anyhow.isEmpty() ? NONE : filled.size();
        filled.add(bucket(anyhow));
        buckets = filled.toArray(Bucket[]::new);
        for (int i = 1; i < keys.length; i++) {
            before[i] = (short) (before[i - 1] + Long.bitCount(keys[i - 1]));
        }
    }

    private Bucket bucket(List<Integer> alike) {
        alike.sort(Comparator.naturalOrder());
        List<Integer> anyhow = new ArrayList<>();
        TreeMap<Short, List<Integer>> bySecond = new TreeMap<>();
        for (int number : alike) {
            Phrase phrase = phrases[number];
            if (phrase.isTellingSecond()) {
                short second = (short) Beginning.key(phrase.words()[1], 0);
                bySecond.computeIfAbsent(second, key -> new ArrayList<>()).add(number);
            } else {
                anyhow.add(number);
            }
        }
        short[] seconds = new short[bySecond.size()];
        int[][] behind = new int[seconds.length][];
        int at = 0;
        for (Map.Entry<Short, List<Integer>> second : bySecond.entrySet()) {
            seconds[at] = second.getKey();
            behind[at++] = numbers(second.getValue());
        }
        return new Bucket(numbers(anyhow), seconds, behind);
    }

    private static int[] numbers(List<Integer> all) {
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where the phrases are that a word with this key could begin; -1 when none could. */
    int place(int key) {
        long some = keys[key / Long.SIZE];
        long bit = 1L << key;
        return (some & bit) == 0 ? otherwise : before[key / Long.SIZE] + Long.bitCount(some & (bit - 1));
    }

    /**
     * Behind the first phrase of this place that stands at a word of a text.
     *
     * @param word the word's place among those of the text
     * @param to where it must have ended
     * @return -1 when none does
     */
    int end(int place, Folded text, int word, int to) {
        int[] anyhow = buckets[place].anyhow;
        int[] alike = buckets[place].with(text.words().nextKeys()[word]);
        int start = text.words().starts()[word];
        for (int i = 0, j = 0; i + j < anyhow.length + alike.length; ) {
            boolean first = j == alike.length || i < anyhow.length && anyhow[i] < alike[j];
            int end = phrases[first ? anyhow[i++] : alike[j++]].end(text, start, to);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** Told of a phrase that stands in a text. */
    interface Sink {
        void take(int phrase, int start, int end);
    }

    /** Gives all phrases that stand anywhere in a text: in its order, those that begin together in theirs. */
    void each(Folded text, Sink sink) {
        Words words = text.words();
        for (int word = 0; word < words.starts().length; word++) {
            int place = place(words.keys()[word]);
            if (place >= 0) {
                each(buckets[place], text, word, sink);
            }
        }
    }

    private void each(Bucket bucket, Folded text, int word, Sink sink) {
        int[] alike = bucket.with(text.words().nextKeys()[word]);
        int start = text.words().starts()[word];
        int most = text.text().length();
        for (int i = 0, j = 0; i + j < bucket.anyhow.length + alike.length; ) {
            boolean first = j == alike.length || i < bucket.anyhow.length && bucket.anyhow[i] < alike[j];
            int phrase = first ? bucket.anyhow[i++] : alike[j++];
            int end = phrases[phrase].end(text, start, most);
            if (end >= 0) {
                sink.take(phrase, start, end);
            }
        }
    }
}
