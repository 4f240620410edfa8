package org.guichet.channel.mailbox;

import org.guichet.arrival.NewArrival;

/** Where a mail goes to become durable. Called by several threads at once, so that mails share commits. */
interface Offer {

    enum Answer {
        /** Durable. */
        TAKEN,
        /** This one failed; the next one may not. */
        FAILED,
        /** Nothing can be taken now. */
        HELD_BACK
    }

    Answer offer(NewArrival arrival);
}
