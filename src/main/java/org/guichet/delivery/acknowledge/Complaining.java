package org.guichet.delivery.acknowledge;

import java.util.List;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.Origin;

/** With which contact a case's complainant complained: the first, but in a case that a system opened a later one. */
final class Complaining {

    private Complaining() {}

    /** The contact that is answered; the case's first where nobody has complained yet. */
    static Contact contact(Case of) {
        return of.contacts().stream()
                .filter(contact -> contact.kind() != ChannelKind.EVENT)
                .findFirst()
                .orElseGet(of::firstContact);
    }

    /** Whether a system noticed it and nobody has complained. */
    static boolean isAwaited(Case of) {
        return of.identity().origin() == Origin.PROACTIVE
                && of.contacts().stream().allMatch(contact -> contact.kind() == ChannelKind.EVENT);
    }

    /** Whether this revision brought the first words of the customer into a case that a system opened. */
    static boolean isFirst(Case of) {
        List<Contact> contacts = of.contacts();
        return of.identity().origin() == Origin.PROACTIVE
                && contacts.get(contacts.size() - 1).kind() != ChannelKind.EVENT
                && contacts.stream()
                                .filter(contact -> contact.kind() != ChannelKind.EVENT)
                                .count()
                        == 1;
    }
}
