package org.guichet.store;

/**
 * Who decided, and why.
 *
 * @param by a name or a role, 1 to 200 characters
 * @param reason one sentence, up to 1,000 characters; may be empty
 */
public record ByHand(String by, String reason) {

    /** Characters of {@code by}. */
    public static final int LONGEST_NAME = 200;

    /** Characters of {@code reason}. */
    public static final int LONGEST_REASON = 1_000;

    public ByHand {
        if (by.isBlank() || by.length() > LONGEST_NAME || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a decision needs a name of 1 to " + LONGEST_NAME
                    + " characters and a reason of at most " + LONGEST_REASON);
        }
    }

    /**
     * The reason, where there must be one.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String requiredReason() {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("this decision needs a reason");
        }
        return reason;
    }
}
