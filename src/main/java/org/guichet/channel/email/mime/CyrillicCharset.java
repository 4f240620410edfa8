package org.guichet.channel.email.mime;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells Cyrillic bytes of which nobody says the charset, however short: their words have no ASCII letter, which those of
 * Western languages have, and only the right charset makes common letters and capitals at the beginning of words of them.
 */
final class CyrillicCharset {

    /** KOI8-U is KOI8-R with the Ukrainian letters. */
    private static final List<Charset> CHARSETS =
            List.of(Charset.forName("windows-1251"), Charset.forName("KOI8-U"), Charset.forName("ISO-8859-5"));

    /** The commonest first; behind them those that only neighbours of Russian have. */
    private static final String LETTERS = "оеаинтсрвлкімдпуяыьгзбчйхжшюцщєїэфъёґјљњћђџѕќѓў";

    private static final int SAMPLE_BYTES = 16 * 1024;
    private static final int FEWEST_CAPITALISED = 5;
    private static final int FEWEST = 8;
    /** Mean places in {@link #LETTERS}: of Russian 7 to 10, of other bytes 15, where capitals do not decide less. */
    private static final double USUAL_CAPITALISED = 12.5;

    private static final double USUAL = 10;
    private static final int LETTERS_FOR_EACH_ODD = 5;

    private CyrillicCharset() {}

    /** By the letters and by capitals that begin words, which no other script has. */
    static Optional<Charset> certain(byte[] bytes) {
        return best(bytes, FEWEST_CAPITALISED, true);
    }

    /** The same when a declaration is to be overruled. */
    static Optional<Charset> against(byte[] bytes) {
        return best(bytes, 2 * FEWEST, true);
    }

    /** By the letters alone: all small or all capitals. Greek or Hebrew may look like it. */
    static Optional<Charset> likely(byte[] bytes) {
        return best(bytes, FEWEST, false);
    }

    private static Optional<Charset> best(byte[] bytes, int fewest, boolean capitalised) {
        if (isWestern(bytes)) {
            return Optional.empty();
        }
        byte[] sample = bytes.length > SAMPLE_BYTES ? aroundHigh(bytes) : bytes;
        return CHARSETS.stream()
                .map(charset -> Reading.of(sample, charset))
                .filter(reading -> reading.isCyrillic(fewest, capitalised))
                .min(Comparator.comparing(Reading::meanPlace))
                .map(Reading::charset);
    }

    /** Bytes above ASCII stand alone there, in words of other letters. */
    private static boolean isWestern(byte[] bytes) {
        int high = 0;
        int neighbours = 0;
        for (int i = 0; i < bytes.length; i++) {
            high += bytes[i] < 0 ? 1 : 0;
            neighbours += bytes[i] < 0 && i > 0 && bytes[i - 1] < 0 ? 1 : 0;
        }
        return neighbours * 2 < high || neighbours == 0;
    }

    /** From the first byte above ASCII on: styles and a quoted header may be long. */
    private static byte[] aroundHigh(byte[] bytes) {
        int first = 0;
        while (bytes[first] >= 0) {
            first++;
        }
        return Arrays.copyOfRange(bytes, first, Math.min(bytes.length, first + SAMPLE_BYTES));
    }

    /**
     * What the bytes are in one charset.
     *
     * @param letters in words of at least two that are all Cyrillic
     * @param places the sum of their places
     * @param odd letters in other words, and signs that are no punctuation
     * @param kinds different letters
     */
    private record Reading(Charset charset, int letters, int places, int odd, int kinds, boolean capitalised) {

        private static final String PUNCTUATION = "«»№–—…“”„‘’•°§\u00A0";
        private static final int FEWEST_KINDS = 4;

        static Reading of(byte[] sample, Charset charset) {
            String text = new String(sample, charset);
            Counter counter = new Counter();
            int at = 0;
            while (at < text.length()) {
                int end = at;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                if (end > at) {
                    counter.word(text, at, end);
                } else {
                    counter.sign(text.charAt(at));
                    end++;
                }
                at = end;
            }
            return new Reading(
                    charset,
                    counter.letters,
                    counter.places,
                    counter.odd,
                    Long.bitCount(counter.kinds),
                    counter.capitalised);
        }

        double meanPlace() {
            return (double) places / letters;
        }

        boolean isCyrillic(int fewest, boolean withCapitals) {
            return letters >= fewest
                    && kinds >= FEWEST_KINDS
                    && letters >= odd * LETTERS_FOR_EACH_ODD
                    && (capitalised || !withCapitals)
                    && meanPlace() <= (withCapitals ? USUAL_CAPITALISED : USUAL);
        }

        private static final class Counter {
            private int letters;
            private int places;
            private int odd;
            private long kinds;
            private boolean capitalised;

            void sign(char c) {
                odd += c > 0x7F && PUNCTUATION.indexOf(c) < 0 ? 1 : 0;
            }

            void word(String text, int from, int to) {
                int high = 0;
                int sum = 0;
                boolean plain = true;
                long seen = 0;
                for (int i = from; i < to; i++) {
                    char c = text.charAt(i);
                    int place = LETTERS.indexOf(Character.toLowerCase(c));
                    boolean capitalInside =
                            i > from && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
                    high += c > 0x7F ? 1 : 0;
                    plain &= place >= 0 && !capitalInside;
                    sum += Math.max(place, 0);
                    seen |= 1L << Math.max(place, 0);
                }
                if (!plain) {
                    odd += high;
                } else if (to > from + 1) {
                    letters += high;
                    places += sum;
                    kinds |= seen;
                    capitalised |=
                            Character.isUpperCase(text.charAt(from)) && Character.isLowerCase(text.charAt(from + 1));
                }
            }
        }
    }
}
