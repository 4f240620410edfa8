package org.guichet.delivery.acknowledge;

import java.util.Set;
import org.guichet.cases.DecisionKind;

/**
 * Which cases are acknowledged.
 *
 * @param kinds what a case must be decided to be
 * @param channels names of those that acknowledge; empty for all of them
 * @param ownDomains the organisation's own, lower case: nobody there is written to
 * @param perAddressPerDay how often one address is written to within 24 hours
 */
public record AcknowledgeRules(
        Set<DecisionKind> kinds, Set<String> channels, Set<String> ownDomains, int perAddressPerDay) {

    public AcknowledgeRules {
        kinds = Set.copyOf(kinds);
        channels = Set.copyOf(channels);
        ownDomains = Set.copyOf(ownDomains);
    }

    boolean acknowledges(String channel) {
        return channels.isEmpty() || channels.contains(channel);
    }

    boolean isOwn(Mailbox mailbox) {
        return mailbox.isIn(ownDomains);
    }
}
