package org.guichet.channel.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code 01:02:03.456}, {@code 00:00:01,5}, {@code 02:03}: how far into the call. */
final class ClockTime {

    private static final int LONGEST = 16;
    private static final Pattern RANGE =
            Pattern.compile("([\\d:.,]{4,16}) ?(?:-->|-|\u2013|\u2192|to) ?([\\d:.,]{4,16})");

    private ClockTime() {}

    /**
     * @return seconds, to the millisecond; a time before the call (Teams writes {@code -00:00:01}) is its start; null
     *     when it is no time
     */
    static @Nullable Double seconds(String given) {
        String text = given.strip();
        boolean before = text.startsWith("-");
        String[] parts = (before ? text.substring(1) : text).split(":", -1);
        if (text.length() > LONGEST || parts.length < 2 || parts.length > 3) {
            return null;
        }
        double seconds = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (!isNumber(parts[i], last)) {
                return null;
            }
            seconds = seconds * 60 + Double.parseDouble(parts[i].replace(',', '.'));
        }
        return before ? 0 : Math.round(seconds * 1000) / 1000.0;
    }

    /** Whether a line begins with a time or two in brackets: {@code [00:12]}, {@code [00:00.000 --> 00:05.000]}. */
    static boolean isBracketed(String line) {
        int end = line.indexOf(']');
        return line.startsWith("[") && end > 0 && end <= 2 * LONGEST + 8 && first(line.substring(1, end)) != null;
    }

    /** Of {@code 00:12} and of {@code 00:12 - 00:15} the time where it begins; null when it is none. */
    static @Nullable Double first(String given) {
        Matcher range = RANGE.matcher(given.strip());
        return range.matches() && seconds(range.group(2)) != null ? seconds(range.group(1)) : seconds(given);
    }

    private static boolean isNumber(String part, boolean fraction) {
        boolean digits = part.chars().allMatch(c -> c >= '0' && c <= '9' || fraction && (c == '.' || c == ','));
        long marks = part.chars().filter(c -> c == '.' || c == ',').count();
        return digits && marks <= 1 && !part.isEmpty() && Character.isDigit(part.charAt(0));
    }
}
