package org.guichet.channel.call;

import org.jspecify.annotations.Nullable;

/** {@code 01:02:03.456}, {@code 00:00:01,5}, {@code 02:03}: how far into the call. */
final class ClockTime {

    private static final int LONGEST = 16;

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

    private static boolean isNumber(String part, boolean fraction) {
        boolean digits = part.chars().allMatch(c -> c >= '0' && c <= '9' || fraction && (c == '.' || c == ','));
        long marks = part.chars().filter(c -> c == '.' || c == ',').count();
        return digits && marks <= 1 && !part.isEmpty() && Character.isDigit(part.charAt(0));
    }
}
