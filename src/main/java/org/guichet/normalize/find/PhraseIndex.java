package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Phrases by how their first two words begin, in the order given. Each has the number of its place in that order. At most
 * words of a text one look tells that no phrase begins there. Immutable.
 */
final class PhraseIndex {

    private static final int NONE = -1;

    /** In place of a second word's key: there is none, or it tells nothing. */
    private static final short ANY = -2;

    private final Phrase[] phrases;

    /** A bit for each key that has phrases; the phrases of the n-th bit are the n-th bucket. */
    private final long[] keys = new long[Beginning.KEYS / Long.SIZE];

    /** How many bits are set before each of these longs. */
    private final short[] before = new short[keys.length];

    private final Bucket[] buckets;

    /** The bucket of all other keys: of phrases that may begin anyhow. */
    private final int otherwise;

    /** Phrases whose first words begin alike, by ascending number, and how their second words begin. */
    @SuppressWarnings("ArrayRecordComponent") // read millions of times, never compared
    private record Bucket(int[] numbers, short[] seconds) {}

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
        int[] numbers = alike.stream().mapToInt(Integer::intValue).toArray();
        short[] seconds = new short[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            Phrase phrase = phrases[numbers[i]];
            seconds[i] = phrase.isTellingSecond() ? (short) Beginning.key(phrase.words()[1], 0) : ANY;
        }
        return new Bucket(numbers, seconds);
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
        Bucket bucket = buckets[place];
        int next = text.words().nextKeys()[word];
        int start = text.words().starts()[word];
        for (int i = 0; i < bucket.numbers.length; i++) {
            if (bucket.seconds[i] == next || bucket.seconds[i] == ANY) {
                int end = phrases[bucket.numbers[i]].end(text, start, to);
                if (end >= 0) {
                    return end;
                }
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
        int next = text.words().nextKeys()[word];
        int start = text.words().starts()[word];
        for (int i = 0; i < bucket.numbers.length; i++) {
            if (bucket.seconds[i] == next || bucket.seconds[i] == ANY) {
                int end =
                        phrases[bucket.numbers[i]].end(text, start, text.text().length());
                if (end >= 0) {
                    sink.take(bucket.numbers[i], start, end);
                }
            }
        }
    }
}
