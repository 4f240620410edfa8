package org.guichet.channel.mailbox;

import java.util.concurrent.Executor;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.SourceLeases;
import org.guichet.channel.source.MailSpool;

/**
 * A mailbox and what looking into it needs.
 *
 * @param leases says whether this gateway is the one to look
 * @param workers offer mails, several at once
 */
record Mailbox(
        MailboxSettings settings,
        Offer offer,
        ArrivalLedger ledger,
        SourceLeases leases,
        Executor workers,
        MailSpool spool) {}
