package org.guichet.channel.call;

import org.guichet.cases.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker said in one go, as a format tells it.
 *
 * @param label what tells this speaker from the others: a name, a role word, a channel; null when nobody is named
 * @param role only where the format itself says who is the customer and who the agent
 * @param start seconds from call start
 * @param end seconds from call start
 * @param confidence 0 to 1
 */
record Utterance(
        @Nullable String label,
        @Nullable Speaker role,
        @Nullable Double start,
        @Nullable Double end,
        String text,
        @Nullable Double confidence) {

    static Utterance untimed(@Nullable String label, String text) {
        return new Utterance(label, null, null, null, text, null);
    }

    Utterance withSpeaker(@Nullable String newLabel, @Nullable Speaker newRole) {
        return new Utterance(newLabel, newRole, start, end, text, confidence);
    }
}
