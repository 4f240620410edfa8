package org.guichet.normalize.taught;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.normalize.find.Folded;

/**
 * What a classifier looks at in a text: stems of words, how longer words begin, and two stems in a row. Each is a number, so
 * that judging a text makes no strings; two features sharing a number is as likely as two equal random numbers of 64 bits.
 */
final class Features {

    /** Told of each feature, in the order of the text. */
    interface Sink {
        void feature(long key, int from, int to);
    }

    private static final long SEED = 0xCBF2_9CE4_8422_2325L; // FNV-1a, 64 bits
    private static final long PRIME = 0x0000_0100_0000_01B3L;
    private static final int BEGINNING = 5;
    private static final int FARTHEST_PAIR = 24;
    private static final int LONGEST = 40;
    private static final char OF_BEGINNING = '~';
    private static final char OF_PAIR = '+';

    /** Say nothing of what a text is about. Words of denying are not among them. */
    private static final String STOPS =
            "le la les un une des de du au aux et ou ce cet cette ces ca cela il elle ils elles on nous vous je tu me te se "
                    + "mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs qui que quoi dont en par pour sur dans "
                    + "avec est suis es sommes etes sont ai as avons avez ont etait etais ete avait avais eu fait etre avoir "
                    + "si car mais donc comme plus tres bien aussi meme alors puis tout tous toute toutes bonjour madame "
                    + "monsieur merci cordialement votre chez vers entre depuis lors quand ici lui eux moi toi soi "
                    + "the an and or of to in on at by for with from is are was were be been being am it its this that these "
                    + "those he she they we you his her their our your my mine me him them us who which what as if but so "
                    + "than then there have has had do does did just very also too about into over dear sir madam hello "
                    + "hi regards sincerely faithfully kind please would could should will shall can may might";

    private static final long[] STOP_KEYS = keys(STOPS);

    /** Most words are told from all of those at one look. */
    private static final int PLACES = 1 << 13;

    private static final BitSet MAYBE_STOPS = places();

    private Features() {}

    static void of(Folded folded, Sink sink) {
        char[] text = folded.text().toCharArray();
        long[] keys = new long[LONGEST + 1];
        keys[0] = SEED;
        long before = 0;
        int beforeFrom = 0;
        int beforeTo = 0;
        int at = 0;
        while (at < text.length) {
            int to = read(text, at, keys);
            if (to - at >= 2 && to - at <= LONGEST && !isStop(keys[to - at])) {
                long stem = keys[Stem.end(text, at, to) - at];
                sink.feature(stem, at, to);
                if (to - at > BEGINNING) {
                    sink.feature(with(keys[BEGINNING], OF_BEGINNING), at, to);
                }
                if (before != 0 && at - beforeTo <= FARTHEST_PAIR) {
                    sink.feature(with(before, OF_PAIR) * PRIME ^ stem, beforeFrom, to);
                }
                before = stem;
                beforeFrom = at;
                beforeTo = to;
            }
            at = Math.max(to, at + 1);
        }
    }

    /**
     * Goes through the letters that begin here.
     *
     * @param keys is given the key of the first of them, of the first two and so on
     * @return behind the last; {@code from} itself when there are none
     */
    private static int read(char[] text, int from, long[] keys) {
        int to = from;
        while (to < text.length && isLetter(text[to])) {
            int count = to - from;
            if (count < LONGEST) {
                keys[count + 1] = with(keys[count], text[to]);
            }
            to++;
        }
        return to;
    }

    // Nearly all are of the first kind.
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || Character.isLetter(c);
    }

    private static boolean isStop(long word) {
        return MAYBE_STOPS.get(place(word)) && Arrays.binarySearch(STOP_KEYS, word) >= 0;
    }

    private static int place(long word) {
        return (int) (word >>> 40) & (PLACES - 1);
    }

    private static long key(String word) {
        long key = SEED;
        for (int i = 0; i < word.length(); i++) {
            key = with(key, word.charAt(i));
        }
        return key;
    }

    private static long with(long key, char c) {
        return (key ^ c) * PRIME;
    }

    private static long[] keys(String words) {
        Set<Long> keys = new TreeSet<>();
        for (String word : words.split(" ")) {
            keys.add(key(word));
        }
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    private static BitSet places() {
        BitSet places = new BitSet(PLACES);
        for (long stop : STOP_KEYS) {
            places.set(place(stop));
        }
        return places;
    }
}
