package org.guichet.arrival;

/**
 * Which gateway looks into a mailbox or a folder: two at once would only take the same things twice, and the ledger would
 * have to sort them out. Asked before each look.
 */
@FunctionalInterface
public interface SourceLeases {

    /** Of a gateway that shares its channels with nobody. */
    SourceLeases ALONE = channel -> true;

    /**
     * Whether this gateway is the one for this channel now; takes the channel when nobody has it. False also when the
     * store cannot be asked: nothing could be recorded anyway. Never blocks for longer than a read of the store.
     */
    boolean holds(String channel);
}
