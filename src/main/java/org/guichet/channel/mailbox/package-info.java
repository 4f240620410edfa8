/**
 * The IMAP door: takes mail from a mailbox and tells the mailbox only when the mail is durable.
 *
 * <p>Its own Camel component, since the stock one obeys headers of the mail it reads, flags by sequence number across
 * reconnects and looks for unseen mail only.
 */
@NullMarked
package org.guichet.channel.mailbox;

import org.jspecify.annotations.NullMarked;
