package org.guichet.store;

import java.util.List;
import org.guichet.cases.Case;

/**
 * What an erasure would take, for a person to look at first.
 *
 * @param cases in which the person complains
 * @param mentions cases of somebody else that have the address or number too: a person decides about each
 * @param arrivals that belong to no case and have it in plain sight
 * @param complete false when there is more than could be listed
 */
public record ErasurePlan(List<Case> cases, List<Case> mentions, List<ArrivalStatus> arrivals, boolean complete) {

    public ErasurePlan {
        cases = List.copyOf(cases);
        mentions = List.copyOf(mentions);
        arrivals = List.copyOf(arrivals);
    }
}
