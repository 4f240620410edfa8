package org.guichet.store;

import java.util.List;
import java.util.UUID;

/**
 * Finds cases by who complains in them, for staff who have that person in front of them. It follows the cases when it is
 * asked to, so that taking cases in costs nothing; an erasure takes out what it knows of a case at once.
 */
public interface CustomerIndex {

    /** No search gives more. */
    int MOST_FOUND = 200;

    /**
     * Takes in cases that are new or changed since.
     *
     * @return how many; 0 when it knows all
     */
    int catchUp(int limit);

    /** The cases that have all of these terms, newest first; at most {@value #MOST_FOUND}. */
    List<UUID> find(CustomerTerms.Wanted wanted);
}
