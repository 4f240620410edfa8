package org.guichet.delivery.acknowledge;

import java.util.List;
import java.util.Optional;
import org.guichet.cases.Case;
import org.guichet.cases.Evidence;

/** Whether a case is acknowledged, and to whom. Judges what stands in the case's first revision, and nothing else. */
final class Addressing {

    /** Of a value that a header or a field states, rather than one found in a text. */
    private static final double STATED = 1.0;

    private final AcknowledgeRules rules;

    Addressing(AcknowledgeRules rules) {
        this.rules = rules;
    }

    /** The one recipient, or why there is none. */
    sealed interface Recipient {

        record To(Mailbox mailbox) implements Recipient {}

        record Nobody(Reason reason) implements Recipient {}
    }

    Recipient of(Case opened) {
        return withheld(opened).<Recipient>map(Recipient.Nobody::new).orElseGet(() -> addressee(opened));
    }

    private Optional<Reason> withheld(Case opened) {
        List<String> flags = opened.handling().flags();
        if (flags.contains(Reason.FLAGGED.word())) {
            return Optional.of(Reason.FLAGGED);
        } else if (flags.contains(Reason.SPAM.word())) {
            return Optional.of(Reason.SPAM);
        } else if (Complaining.isAwaited(opened)) {
            return Optional.of(Reason.PROACTIVE);
        } else if (!rules.kinds().contains(opened.identity().decision().kind())) {
            return Optional.of(Reason.KIND);
        }
        return rules.acknowledges(Complaining.contact(opened).channel())
                ? Optional.empty()
                : Optional.of(Reason.CHANNEL);
    }

    /** Never Reply-To: whoever sends a mail could name anybody there. */
    private Recipient addressee(Case opened) {
        return stated(opened)
                .map(address -> Mailbox.parse(address)
                        .map(this::unlessForbidden)
                        .orElse(new Recipient.Nobody(Reason.UNSENDABLE)))
                .orElse(new Recipient.Nobody(Reason.NO_ADDRESS));
    }

    private Recipient unlessForbidden(Mailbox mailbox) {
        if (rules.isOwn(mailbox)) {
            return new Recipient.Nobody(Reason.OWN);
        }
        return mailbox.isUnread() ? new Recipient.Nobody(Reason.UNREAD) : new Recipient.To(mailbox);
    }

    private static Optional<String> stated(Case opened) {
        List<String> emails = opened.people().complainant().emails();
        for (int i = 0; i < emails.size(); i++) {
            Evidence evidence = opened.evidence().get("/complainant/emails/" + i);
            if (evidence != null && evidence.confidence() >= STATED) {
                return Optional.of(emails.get(i));
            }
        }
        return Optional.empty();
    }
}
