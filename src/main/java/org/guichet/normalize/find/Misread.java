package org.guichet.normalize.find;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits that character recognition took for letters (O for 0, l or I for 1, S for 5, B for 8), put right only where what
 * stands around them proves that digits were printed: a currency sign, the name of a month, the form of a date or of a
 * French phone number. Every character stays in its place.
 */
public final class Misread {

    private static final String D = "[0-9OoIlSB|]";
    private static final String ALONE = "(?<![\\p{L}\\d.,/|-])";
    private static final String MONTH =
            "(?:janv|jan|f[ée]v|feb|mars|march|avr|apr|mai|may|juin|june|juil|july|ao[uû]t|aug|sep|oct|nov|d[ée]c)\\p{L}{0,7}\\.?";

    private static final Pattern BEFORE_CURRENCY = Pattern.compile(ALONE + "(" + D + "{1,3}(?:[ .]" + D
            + "{3}){0,3}(?:[.,]" + D + "{2})?)(?=[ \\n]?(?:€|£|\\$|euros?\\b|EUR\\b))");
    private static final Pattern BEHIND_CURRENCY = Pattern.compile(
            "(?:€|£|\\$|EUR|GBP) ?(" + D + "{1,3}(?:,?" + D + "{3}){0,3}(?:\\." + D + "{2})?)(?![\\p{L}\\d|])");
    private static final Pattern DAY_FIRST = Pattern.compile(
            ALONE + "(" + D + "{1,2})(?:er|st|nd|rd|th)?[ \\n]" + MONTH + ",?[ \\n](" + D + "{4})(?![\\p{L}\\d|])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})" + MONTH + "[ \\n](" + D + "{1,2})(?:st|nd|rd|th)?,?[ \\n](" + D + "{4})(?![\\p{L}\\d|])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMERIC =
            Pattern.compile(ALONE + "(" + D + "{2}([/.-])" + D + "{2}\\2" + D + "{4})(?![\\p{L}\\d/|-])");
    private static final Pattern PHONE =
            Pattern.compile(ALONE + "([0Oo]" + D + "(?:[ .]" + D + "{2}){4})(?![\\p{L}\\d|])");

    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\d|]+");

    private Misread() {}

    /** The text as it must have been printed, as long as the text. */
    public static String mended(String text) {
        StringBuilder mended = new StringBuilder(text);
        mend(BEFORE_CURRENCY, text, mended, Misread::isMostlyNumber);
        mend(BEHIND_CURRENCY, text, mended, Misread::isMostlyNumber);
        mend(DAY_FIRST, text, mended, Misread::hasDigit);
        mend(MONTH_FIRST, text, mended, Misread::hasDigit);
        mend(NUMERIC, text, mended, Misread::isMostlyNumber);
        mend(PHONE, text, mended, Misread::isMostlyNumber);
        return mended.toString();
    }

    /** Every letter of a number that digits are taken for, as a digit, in its groups that have digits: the B of ABL-311 is a letter. */
    static String digits(String number) {
        StringBuilder digits = new StringBuilder(number);
        Matcher group = GROUP.matcher(number);
        while (group.find()) {
            if (hasDigit(group.group())) {
                put(digits, group.start(), group.end());
            }
        }
        return digits.toString();
    }

    private static void mend(Pattern pattern, String text, StringBuilder mended, Predicate<String> proven) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (proven.test(matcher.group())) {
                put(mended, matcher.start(1), matcher.end(1));
                if (matcher.groupCount() > 1 && pattern != NUMERIC) {
                    put(mended, matcher.start(2), matcher.end(2));
                }
            }
        }
    }

    private static void put(StringBuilder mended, int from, int to) {
        for (int i = from; i < to; i++) {
            char digit = Shape.digit(mended.charAt(i));
            mended.setCharAt(i, digit == 0 ? mended.charAt(i) : digit);
        }
    }

    private static boolean hasDigit(String words) {
        return words.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** A word of letters before a currency sign is a word. */
    private static boolean isMostlyNumber(String words) {
        long digits = words.chars().filter(c -> c >= '0' && c <= '9').count();
        long letters = words.chars().filter(Character::isLetter).count();
        return digits > 0 && digits >= letters;
    }
}
