package org.guichet.channel.mailbox;

import java.util.concurrent.Executor;
import org.guichet.arrival.ArrivalLedger;

/**
 * A mailbox and what looking into it needs.
 *
 * @param workers offer mails, several at once
 */
record Mailbox(MailboxSettings settings, Offer offer, ArrivalLedger ledger, Executor workers, MailSpool spool) {}
