package org.guichet.channel.call;

import org.jspecify.annotations.Nullable;

/** How speakers without a name are called: alike for all recognisers, so that a configuration can say who speaks where. */
final class Labels {

    static final String SPEAKER = "Speaker ";
    static final String CHANNEL = "Channel ";

    private Labels() {}

    /** {@code Speaker 1} for a recogniser's {@code 1}; a name stays as it is. */
    static @Nullable String speaker(@Nullable String given) {
        return given == null || !isBare(given) ? given : SPEAKER + given;
    }

    static @Nullable String channel(@Nullable String given) {
        return given == null || !isBare(given) ? given : CHANNEL + given;
    }

    /** Whether a label is nothing but a number of a speaker. */
    static boolean isNumbered(String label) {
        return label.startsWith(SPEAKER) && isBare(label.substring(SPEAKER.length()));
    }

    private static boolean isBare(String given) {
        return given.length() == 1 || areDigits(given);
    }

    // Asked of every turn: a loop costs a fifth of a stream.
    private static boolean areDigits(String given) {
        for (int i = 0; i < given.length(); i++) {
            if (!Character.isDigit(given.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
