package org.guichet.delivery.acknowledge;

/** Why a case is not acknowledged: a closed list, kept in the store and shown to staff. */
public enum Reason {
    /** Its mail is automatic, comes through a list or a no-reply sender, or otherwise must not be answered. */
    FLAGGED("no-acknowledgement"),
    /** A filter before us called it spam: whoever stands in From most likely did not write it. */
    SPAM("spam-suspected"),
    /** A system noticed the failure: nobody has complained yet. */
    PROACTIVE("proactive"),
    /** It is decided to be something that is not acknowledged. */
    KIND("kind"),
    /** Its channel does not acknowledge. */
    CHANNEL("channel"),
    /** No address was stated in a header or a field; one found in running text may be anybody's. */
    NO_ADDRESS("no-address"),
    /** Its address cannot be written on an envelope, or could carry more than an address. */
    UNSENDABLE("unsendable-address"),
    /** It is one of the organisation's own. */
    OWN("own-address"),
    /** Nobody reads there. */
    UNREAD("unread-address"),
    /** The address was written to as often within a day as it may be. */
    DAILY_LIMIT("daily-limit"),
    /** The mail server says that there is no such recipient. */
    NO_SUCH_RECIPIENT("no-such-recipient");

    private final String word;

    Reason(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
