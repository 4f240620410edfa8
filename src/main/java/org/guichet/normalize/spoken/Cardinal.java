package org.guichet.normalize.spoken;

import org.jspecify.annotations.Nullable;

/**
 * One number as it is said: "quatre-vingt-dix-huit", "two hundred and forty", "deux mille vingt-cinq".
 *
 * @param end behind its last word
 * @param spoken false for digits that the recogniser wrote itself
 */
record Cardinal(int end, long value, String digits, boolean spoken) {

    private static final int SOIXANTE = 60;
    private static final int QUATRE_VINGT = 80;

    /** The longest number that begins at this word; null when none does. */
    static @Nullable Cardinal at(Tokens tokens, int index) {
        if (index >= tokens.size()) {
            return null;
        }
        if (tokens.get(index).isDigits()) {
            String digits = tokens.word(index);
            return new Cardinal(index + 1, Long.parseLong(digits), digits, false);
        }
        Reader reader = new Reader(tokens, index);
        return reader.read();
    }

    /** Reads hundreds and thousands around numbers below one hundred. Used once. */
    private static final class Reader {
        private final Tokens tokens;
        private final int first;
        private int at;

        Reader(Tokens tokens, int first) {
            this.tokens = tokens;
            this.first = first;
            this.at = first;
        }

        @Nullable
        Cardinal read() {
            long value = belowThousand();
            boolean thousand = Lexicon.THOUSANDS.containsKey(next()) && value != 0;
            if (thousand) {
                at++;
                value = (value < 0 ? 1 : value) * 1000;
                int before = at;
                skipAnd();
                long rest = belowThousand();
                if (rest > 0 && !Lexicon.THOUSANDS.containsKey(next())) {
                    value += rest;
                } else {
                    at = before;
                }
            }
            return value < 0 ? null : new Cardinal(at, value, Long.toString(value), true);
        }

        private String next() {
            return at > first && !tokens.isClose(at - 1) ? "" : tokens.word(at);
        }

        /** -1 when no number begins here; then nothing was read. */
        private long belowThousand() {
            int begin = at;
            long value = belowHundred();
            boolean hundred = Lexicon.HUNDREDS.containsKey(next()) && value != 0 && value < 20 && !isCents(begin);
            if (hundred) {
                at++;
                value = (value < 0 ? 1 : value) * 100;
                int before = at;
                skipAnd();
                int restFrom = at;
                long rest = belowHundred();
                boolean anotherHundred = Lexicon.HUNDREDS.containsKey(next());
                if (rest > 0 && !anotherHundred && restFrom < at) {
                    value += rest;
                } else {
                    at = before;
                }
            }
            return value;
        }

        /** "fifty cents" is money, "deux cents" is two hundred: only English cents stand behind an English number. */
        private boolean isCents(int begin) {
            return next().equals("cents") && at > begin && isEnglish(tokens.word(at - 1));
        }

        private static boolean isEnglish(String word) {
            return switch (word) {
                case "one", "two", "three", "four", "five", "seven", "eight", "nine", "ten", "eleven", "twelve" -> true;
                default -> word.endsWith("teen") || word.endsWith("ty");
            };
        }

        private void skipAnd() {
            if (next().equals("and") && Lexicon.isNumberWord(tokens.word(at + 1))) {
                at++;
            }
        }

        private long belowHundred() {
            String word = next();
            Integer tens = Lexicon.TENS.get(word);
            if (tens != null) {
                at++;
                return tens + behindTens(tens);
            }
            Integer teens = Lexicon.TEENS.get(word);
            if (teens != null) {
                at++;
                return teens + (word.equals("dix") ? behindDix() : 0);
            }
            Integer unit = Lexicon.UNITS.get(word);
            if (unit == null) {
                return -1;
            }
            at++;
            if (word.equals("quatre") && next().startsWith("vingt")) {
                at++;
                return QUATRE_VINGT + behindTens(QUATRE_VINGT);
            }
            return unit;
        }

        /** dix-sept, dix-huit, dix-neuf. */
        private int behindDix() {
            Integer unit = Lexicon.UNITS.get(next());
            if (unit == null || unit < 7) {
                return 0;
            }
            at++;
            return unit;
        }

        /** "soixante et onze", "quatre-vingt-douze", "twenty one"; a zero begins something new. */
        private int behindTens(int tens) {
            int before = at;
            if (next().equals("et")) {
                at++;
            }
            String word = next();
            Integer teens = Lexicon.TEENS.get(word);
            if (teens != null && teens <= 16 && (tens == SOIXANTE || tens == QUATRE_VINGT) && !isEnglish(word)) {
                at++;
                return teens + (word.equals("dix") ? behindDix() : 0);
            }
            Integer unit = Lexicon.UNITS.get(word);
            if (unit != null && unit > 0 && !isHundredNext()) {
                at++;
                return unit;
            }
            at = before;
            return 0;
        }

        private boolean isHundredNext() {
            return Lexicon.HUNDREDS.containsKey(tokens.word(at + 1)) && tokens.isClose(at);
        }
    }
}
