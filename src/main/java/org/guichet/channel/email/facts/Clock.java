package org.guichet.channel.email.facts;

import java.time.LocalTime;
import java.util.Optional;

/** A time of day: {@code 9:05}, {@code 09:05:30}, {@code 9h05}, {@code 9:05PM}. */
record Clock(int hours, int minutes, int seconds) {

    static Optional<Clock> parse(String token) {
        String lower = token.toLowerCase(java.util.Locale.ROOT);
        boolean half = lower.endsWith("am") || lower.endsWith("pm");
        String bare = half ? lower.substring(0, lower.length() - 2) : lower;
        String[] pieces = bare.replace('h', ':').split(":", -1);
        if (pieces.length < 2 || pieces.length > 3) {
            return Optional.empty();
        }
        int[] numbers = new int[3];
        for (int i = 0; i < pieces.length; i++) {
            if (!MailDate.isNumber(pieces[i]) || pieces[i].length() > 2) {
                return Optional.empty();
            }
            numbers[i] = Integer.parseInt(pieces[i].replace(".", ""));
        }
        // A leap second is read as the last one of its minute: java.time has none.
        Clock clock = new Clock(numbers[0], numbers[1], Math.min(numbers[2], 59));
        boolean possible = clock.hours < 24 && clock.minutes < 60;
        return possible
                ? Optional.of(half ? clock.half(lower.substring(lower.length() - 2)) : clock)
                : Optional.empty();
    }

    /** @param half {@code AM} or {@code PM}, in any case */
    Clock half(String half) {
        int past = half.equalsIgnoreCase("PM") ? 12 : 0;
        return hours > 12 ? this : new Clock(hours % 12 + past, minutes, seconds);
    }

    LocalTime time() {
        return LocalTime.of(hours, minutes, seconds);
    }
}
