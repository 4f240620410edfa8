package org.guichet.delivery.acknowledge;

/**
 * Who writes.
 *
 * @param from what stands in From
 * @param name the words beside it
 * @param replyTo where answers go
 * @param tokenInReplyTo whether answers go to {@code MAILBOX+TOKEN@DOMAIN} (RFC 5233), where the mailbox's name leaves room
 */
public record Sender(Mailbox from, String name, Mailbox replyTo, boolean tokenInReplyTo) {}
