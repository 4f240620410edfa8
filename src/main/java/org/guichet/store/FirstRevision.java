package org.guichet.store;

import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;

/** What every store demands of the case that an arrival opens. */
public final class FirstRevision {

    private FirstRevision() {}

    /**
     * Checks the laws of a first revision.
     *
     * @throws IllegalArgumentException when the case is not the first revision of the one that this arrival opens
     */
    public static void check(Case opened, Arrival arrival) {
        require(
                opened.identity().reference().equals(arrival.reference()),
                "a case bears the reference of the arrival that opened it");
        check(opened, arrival.id());
    }

    /** As {@link #check(Case, Arrival)}, but for the reference, which only the ledger knows. */
    public static void check(Case opened, UUID arrivalId) {
        require(opened.identity().revision() == 1, "a registered case starts at revision 1");
        require(opened.contact(arrivalId).isPresent(), "a case has the arrival that opened it as a contact");
    }

    private static void require(boolean holds, String law) {
        if (!holds) {
            throw new IllegalArgumentException(law);
        }
    }
}
