package org.guichet.channel.email.own;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guichet.channel.email.mime.Address;
import org.jspecify.annotations.Nullable;

/** Who belongs to the organisation that a mail was sent to, as far as addresses tell. */
public final class Company {

    private final Set<String> mailboxes = new HashSet<>();
    private final Set<String> domains = new HashSet<>();
    private final boolean fromInside;

    /**
     * @param recipients of the mail: their domains are the organisation's
     * @param writers of the mail
     */
    public Company(List<Address> recipients, List<Address> writers) {
        for (Address recipient : recipients) {
            recipient.domain().ifPresent(domains::add);
            String email = recipient.email();
            if (email != null) {
                mailboxes.add(email.toLowerCase(Locale.ROOT));
            }
        }
        this.fromInside = !writers.isEmpty() && writers.stream().allMatch(this::isInside);
    }

    /** A colleague's address, or one of the same public mail service. */
    boolean isInside(Address address) {
        return address.domain().filter(domains::contains).isPresent();
    }

    /** The very mailbox that the mail was sent to: whoever writes from it is no customer. */
    boolean isRecipient(Address address) {
        @Nullable String email = address.email();
        return email != null && mailboxes.contains(email.toLowerCase(Locale.ROOT));
    }

    /** A colleague sent the mail: what customers say in it is below. */
    boolean isFromInside() {
        return fromInside;
    }
}
