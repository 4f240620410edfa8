package org.guichet.normalize.taught;

/**
 * A text and what it is an example of.
 *
 * @param label a nature's code, or {@code is:} and a decision
 */
public record Example(String label, String text) {

    /** Begins a label that is a decision. */
    public static final String DECISION = "is:";

    public boolean isDecision() {
        return label.startsWith(DECISION);
    }
}
