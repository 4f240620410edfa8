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
    private int end(int place, Folded folded, int from, int to) {
        String text = folded.text();
        int at = from;
        int behind = letterBegins[place + 1];
        for (int i = letterBegins[place]; i < behind && at >= 0; i++) {
            char letter = letters[i];
            at = switch (letter) {
                case Phrase.BLANKS -> afterBlanks(text, at, to);
                case Phrase.ENDING -> afterEnding(text, at, to);
                default -> at < to && text.charAt(at) == letter ? at + 1 : -1;
            };
        }
        return at < 0 || folded.goesOn(at) && letters[behind - 1] != ELIDED ? -1 : at;
    }

    private static int afterBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at > from && at - from <= MOST_BLANKS ? at : -1;
    }

    private static int afterEnding(String text, int from, int to) {
        int at = from;
        for (int count = 0; at < to && count < LONGEST_ENDING; count++) {
            int c = text.codePointAt(at);
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

    /** Goes through the phrases of a bucket that stand at a word of a text, by ascending number. */
    final class Cursor {
        private final Folded text;
        private final int start;
        private final int to;
        private final int anyhowEnd;
        private final int alikeEnd;
        private final short second;
        private int anyhow;
        private int alike;
        private int end = NOTHING;

        Cursor(int bucket, Folded text, int word, int to) {
            this.text = text;
            this.to = to;
            start = text.words().starts()[word];
            second = text.words().nextKeys()[word];
            anyhow = begins[bucket];
            anyhowEnd = seconds[bucket];
            alikeEnd = begins[bucket + 1];
            alike = firstAlike(anyhowEnd, alikeEnd);
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
