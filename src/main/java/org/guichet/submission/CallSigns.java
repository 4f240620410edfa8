package org.guichet.submission;

import java.util.List;
import org.guichet.cases.CallDetails;

/**
 * For calls only: what of a call this is, what its platform tells, and how it was told who speaks.
 *
 * @param roles one for each speaker, at the first of their turns
 */
public record CallSigns(Part part, CallDetails details, List<Role> roles) {

    /** What of a call has come. */
    public enum Part {
        /** What was said, to the end. */
        TRANSCRIPT,
        /** What was said so far; more will come under the same call id. */
        PARTIAL,
        /** Facts about the line, without a word: the words come under the same call id, before or after. */
        FACTS,
        /** The sound, of which nobody has written down the words yet. */
        RECORDING,
        /** News of a recogniser's job; the words are elsewhere, or still to come. */
        NOTICE
    }

    /**
     * How it is known that a speaker is the customer, the agent, or a machine.
     *
     * @param turn numbered from 1
     * @param words that tell it
     * @param by machine word: {@code role-label}, {@code role-channel-map}, {@code role-participants}, {@code
     *     role-elimination}, {@code role-greeting}
     */
    public record Role(int turn, String words, String by, double confidence) {}

    public CallSigns {
        roles = List.copyOf(roles);
    }
}
