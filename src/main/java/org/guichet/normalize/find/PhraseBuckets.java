package org.guichet.normalize.find;

import java.util.Comparator;
import java.util.List;

/**
 * Phrases in buckets, laid out flat in the order in which they are compared: most of the time went into following references
 * from one to the next. Each has a number. Immutable.
 */
final class PhraseBuckets {

    private static final int NOTHING = -1;
    private static final int MOST_BLANKS = 3;
    private static final int LONGEST_ENDING = 20;
    private static final int BITS_OF_EACH = 16;
    private static final int FACTOR = 1 << 15;
    private static final int SPREAD = 0x9E37_79B1;
    private static final int SHIFT = 12;

    /** What it ends belongs to the next word: "personne n'arrive". */
    private static final char ELIDED = '\'';

    /** Where each bucket begins: first those whose second word tells nothing, or that have none, by ascending number. */
    private final int[] begins;

    /** Where the others of each bucket begin: by their second word, those alike by ascending number. */
    private final int[] seconds;

    private final int[] numbers;

    /** Of each place the key of the second word, and where the phrase begins among the letters of all. */
    private final short[] secondKeys;

    private final int[] letterBegins;
    private final char[] letters;

    /** A bit for each bucket with each second word of it; others may share one. */
    private final long[] pairs;

    /** @param all the numbers in each bucket, ascending, of these phrases */
    PhraseBuckets(List<List<Integer>> all, Phrase[] phrases) {
        int count = all.stream().mapToInt(List::size).sum();
        begins = new int[all.size() + 1];
        seconds = new int[all.size()];
        numbers = new int[count];
        secondKeys = new short[count];
        letterBegins = new int[count + 1];
        StringBuilder written = new StringBuilder();
        Comparator<Integer> bySecond = Comparator.comparingInt(number -> secondKey(phrases[number]));
        int place = 0;
        for (int bucket = 0; bucket < all.size(); bucket++) {
            begins[bucket] = place;
            seconds[bucket] = place;
            for (int number : all.get(bucket).stream()
                    .sorted(bySecond.thenComparing(Comparator.naturalOrder()))
                    .toList()) {
                numbers[place] = number;
                secondKeys[place] = (short) secondKey(phrases[number]);
                written.append(phrases[number].letters());
                place++;
                letterBegins[place] = written.length();
                seconds[bucket] += phrases[number].isTellingSecond() ? 0 : 1;
            }
        }
        begins[all.size()] = place;
        letters = written.toString().toCharArray();
        pairs = new long[Math.max(1, Integer.highestOneBit(count) * BITS_OF_EACH / Long.SIZE)];
        for (int bucket = 0; bucket < all.size(); bucket++) {
            for (int i = seconds[bucket]; i < begins[bucket + 1]; i++) {
                int pair = pair(bucket, secondKeys[i]);
                pairs[pair / Long.SIZE] |= 1L << pair;
            }
        }
    }

    private int pair(int bucket, short second) {
        return ((bucket * FACTOR + second) * SPREAD >>> SHIFT) & (pairs.length * Long.SIZE - 1);
    }

    private boolean mayHaveAlike(int bucket, short second) {
        int pair = pair(bucket, second);
        return (pairs[pair / Long.SIZE] & 1L << pair) != 0;
    }

    /** Whether a phrase of a bucket could stand before a word that begins with this key. */
    boolean mayHave(int bucket, short second) {
        return begins[bucket] < seconds[bucket] || mayHaveAlike(bucket, second);
    }

    /** Keys are never negative. */
    private static int secondKey(Phrase phrase) {
        return phrase.isTellingSecond() ? Beginning.key(phrase.words()[1], 0) : NOTHING;
    }

    /**
     * Behind the phrase at this place, when it stands at the start of a word.
     *
     * @param to where it must have ended; whether the last word does is seen behind it too
     * @return -1 when it does not stand here
     */
    private int end(int place, Words text, int from, int to) {
        char[] wanted = text.letters();
        int at = from;
        int behind = letterBegins[place + 1];
        for (int i = letterBegins[place]; i < behind; i++) {
            char letter = letters[i];
            if (letter == Phrase.BLANKS) {
                at = afterBlanks(wanted, at, to);
            } else if (letter == Phrase.ENDING) {
                at = afterEnding(wanted, at, to);
            } else {
                at = at < to && wanted[at] == letter ? at + 1 : NOTHING;
            }
            if (at < 0) {
                return NOTHING;
            }
        }
        return text.goesOn(at) && letters[behind - 1] != ELIDED ? NOTHING : at;
    }

    private static int afterBlanks(char[] text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text[at])) {
            at++;
        }
        return at > from && at - from <= MOST_BLANKS ? at : NOTHING;
    }

    private static int afterEnding(char[] text, int from, int to) {
        int at = from;
        for (int count = 0; at < to && count < LONGEST_ENDING; count++) {
            int c = Character.codePointAt(text, at);
            if (!Character.isLetter(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    // The ASCII blanks: Folded has made spaces of the others.
    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** Goes through the phrases of buckets that stand at words of a text, by ascending number. */
    final class Cursor {
        private final Words text;
        private final int to;
        private int start;
        private short second;
        private int anyhow;
        private int anyhowEnd;
        private int alike;
        private int alikeEnd;
        private int end = NOTHING;

        /** @param to where phrases must have ended */
        Cursor(Words text, int to) {
            this.text = text;
            this.to = to;
        }

        /** Begins with the phrases of another bucket at another word. */
        void go(int bucket, int word) {
            start = text.starts()[word];
            second = text.nextKeys()[word];
            anyhow = begins[bucket];
            anyhowEnd = seconds[bucket];
            alikeEnd = begins[bucket + 1];
            alike = mayHaveAlike(bucket, second) ? firstAlike(anyhowEnd, alikeEnd) : alikeEnd;
        }

        private int firstAlike(int from, int behind) {
            int low = from;
            int high = behind;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (secondKeys[middle] < second) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** The number of the next one; -1 behind the last. */
        int next() {
            while (true) {
                boolean more = alike < alikeEnd && secondKeys[alike] == second;
                if (!more && anyhow == anyhowEnd) {
                    return NOTHING;
                }
                boolean first = !more || anyhow < anyhowEnd && numbers[anyhow] < numbers[alike];
                int place = first ? anyhow++ : alike++;
                end = PhraseBuckets.this.end(place, text, start, to);
                if (end >= 0) {
                    return numbers[place];
                }
            }
        }

        /** Behind the one that {@link #next} gave last. */
        int end() {
            return end;
        }
    }
}
