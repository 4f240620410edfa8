/**
 * The doors of IMAP and POP3: they take mail from a mailbox and tell the mailbox only when the mail is durable.
 *
 * <p>Camel components of its own, since the stock ones obey headers of the mail they read, flag by sequence number across
 * reconnects and look for unseen mail only.
 */
@NullMarked
package org.guichet.channel.mailbox;

import org.jspecify.annotations.NullMarked;
