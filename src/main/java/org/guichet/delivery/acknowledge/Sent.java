package org.guichet.delivery.acknowledge;

/** What became of a mail that was handed to the mail server. */
sealed interface Sent {

    /** The server has taken it upon itself (RFC 5321 section 4.2.5). */
    record Taken() implements Sent {}

    /** There is no such recipient, for good. */
    record NoSuchRecipient() implements Sent {}

    /**
     * The server did not take this mail, and may take another.
     *
     * @param reason for an operator
     */
    record Refused(String reason) implements Sent {}

    /**
     * Nothing can be sent for now. Whether this mail was taken is not known when the connection ended behind its last byte.
     *
     * @param reason for an operator
     */
    record Unavailable(String reason) implements Sent {}
}
