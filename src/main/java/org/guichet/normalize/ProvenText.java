package org.guichet.normalize;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the schema's definitions ask of single values that Java's types do not promise. False where it is not known. */
final class ProvenText {

    private static final int SHA_256 = 64;
    private static final int CURRENCY = 3;
    private static final int COUNTRY = 2;
    private static final int LONGEST_PHONE = 16;
    private static final int SHORTEST_PHONE = 5;
    private static final int LONGEST_SUBTAG = 8;
    private static final int MOST_YEARS = 9_999;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant BEHIND = FIRST.plusSeconds(315_569_520_000L); // 10,000 years

    private ProvenText() {}

    static <T> boolean all(Collection<T> values, Predicate<T> valid) {
        for (T value : values) {
            if (!valid.test(value)) {
                return false;
            }
        }
        return true;
    }

    static <T> boolean absentOr(@Nullable T value, Predicate<T> valid) {
        return value == null || valid.test(value);
    }

    static boolean isWords(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    static boolean isLine(@Nullable String text) {
        return text != null && !text.isEmpty() && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    static boolean isMachineWord(String word) {
        return isWords(word)
                && isLowerOrDigit(word.charAt(0))
                && areAll(word, 0, word.length(), c -> isLowerOrDigit(c) || c == '.' || c == '-');
    }

    static boolean isSha256(@Nullable String text) {
        return text != null
                && text.length() == SHA_256
                && areAll(text, 0, SHA_256, c -> isDigit(c) || c >= 'a' && c <= 'f');
    }

    static boolean isCurrency(@Nullable String text) {
        return text != null && text.length() == CURRENCY && areAll(text, 0, CURRENCY, ProvenText::isUpper);
    }

    static boolean isCountry(String text) {
        return text.length() == COUNTRY && areAll(text, 0, COUNTRY, ProvenText::isUpper);
    }

    /** A decimal number with a point. */
    static boolean isDecimal(@Nullable String text) {
        if (text == null) {
            return false;
        }
        int from = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        return isNumber(text, from, end) && (point < 0 || isNumber(text, point + 1, text.length()));
    }

    static boolean isPhone(String text) {
        return text.length() >= SHORTEST_PHONE
                && text.length() <= LONGEST_PHONE
                && text.charAt(0) == '+'
                && text.charAt(1) != '0'
                && isNumber(text, 1, text.length());
    }

    static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at == text.lastIndexOf('@')
                && at + 1 < text.length()
                && areAll(text, 0, text.length(), c -> c > ' ' && c < 0x80);
    }

    /** BCP 47. */
    static boolean isLanguage(String text) {
        int first = subtagEnd(text, 0);
        boolean valid = (first == 2 || first == 3) && areAll(text, 0, first, c -> c >= 'a' && c <= 'z');
        for (int from = first + 1; valid && from <= text.length(); ) {
            int to = subtagEnd(text, from);
            valid = to > from && to - from <= LONGEST_SUBTAG && areAll(text, from, to, ProvenText::isLetterOrDigit);
            from = to + 1;
        }
        return valid;
    }

    private static int subtagEnd(String text, int from) {
        int hyphen = text.indexOf('-', from);
        return hyphen < 0 ? text.length() : hyphen;
    }

    static boolean isConfidence(double value) {
        return value >= 0 && value <= 1;
    }

    /** Written with four digits for the year. */
    static boolean isDate(@Nullable LocalDate date) {
        return date != null && date.getYear() >= 0 && date.getYear() <= MOST_YEARS;
    }

    /** Written with four digits for the year. */
    static boolean isInstant(@Nullable Instant instant) {
        return instant != null && !instant.isBefore(FIRST) && instant.isBefore(BEHIND);
    }

    static boolean isNumber(String text, int from, int to) {
        return from < to && areAll(text, from, to, ProvenText::isDigit);
    }

    static boolean areAll(String text, int from, int to, IntPredicate valid) {
        for (int i = from; i < to; i++) {
            if (!valid.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Of ASCII only, as all the others here. */
    static boolean isLetterOrDigit(int c) {
        return isLowerOrDigit(c) || isUpper(c);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLowerOrDigit(int c) {
        return c >= 'a' && c <= 'z' || isDigit(c);
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }
}
