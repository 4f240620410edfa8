package org.guichet.normalize;

import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;

/** What became of an arrival. */
public sealed interface Outcome {

    /** It opened a case. */
    record CaseOpened(Case opened) implements Outcome {}

    /**
     * A named rule says that it is not for us.
     *
     * @param rule e.g. {@code automatic-reply}, {@code bounce}
     * @param detail one sentence for an operator
     */
    record SetAside(String rule, String detail) implements Outcome {}

    /**
     * It could not be normalized.
     *
     * @param detail one sentence for an operator. Never a body or an address
     */
    record Quarantined(ReasonCode reason, String detail) implements Outcome {}
}
