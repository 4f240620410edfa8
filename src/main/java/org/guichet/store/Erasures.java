package org.guichet.store;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Erasing what is kept of one complainant. What goes, goes for good: raw bytes, texts, attachments, values, the
 * transport's facts, corrections, sentences in the history, and the bodies of events, whether they were delivered or not.
 * What stays are ids, references, channels, kinds, dates and codes, so that the count still adds up.
 *
 * <p>The source key stays as its digest: the same thing delivered a second time finds the first and brings nothing back.
 */
public interface Erasures {

    /** The rule by which an arrival that belongs to no case is set aside when it is erased. It cannot be taken back. */
    String ERASED = "erased";

    /** Characters. */
    int SHORTEST_TEXT = 3;

    /**
     * Erases a case with all its contacts. Its newest revision is then a {@link org.guichet.cases.Tombstone}, which
     * subscribers are told of; events that were not delivered yet tell them of it too, and parked ones wait again.
     *
     * @param decided with a reason, which is told to subscribers and must not name the complainant
     * @return false when it was erased before
     * @throws IllegalArgumentException when there is no such case, or no reason
     */
    boolean eraseCase(UUID caseId, ByHand decided, List<String> subscribers);

    /**
     * Erases an arrival that belongs to no case, whether it is received, in quarantine or set aside. It is then set aside
     * by the rule {@link #ERASED}.
     *
     * @param decided with a reason
     * @return false when it belongs to a case, or was erased before
     * @throws IllegalArgumentException when it never came, or without a reason
     */
    boolean eraseArrival(UUID arrivalId, ByHand decided);

    /**
     * Cases whose newest revision has this text anywhere, in any upper or lower case of ASCII letters, newest first.
     *
     * @param text as it stands in the case; at least {@link #SHORTEST_TEXT} characters
     */
    List<ChangedCase> mentioning(String text, int limit);

    /**
     * A text as {@link #mentioning} compares it.
     *
     * @throws IllegalArgumentException when it is too short to say anything
     */
    static String searchable(String text) {
        if (text.length() < SHORTEST_TEXT) {
            throw new IllegalArgumentException(
                    "a text of fewer than " + SHORTEST_TEXT + " characters finds nearly all");
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
