package org.guichet.delivery.acknowledge;

import java.time.Clock;
import java.time.ZoneId;
import org.guichet.followup.ReplyTokens;

/**
 * What acknowledgements are written with.
 *
 * @param tokens can issue: each mail carries the token of its case
 * @param organisation as letters call it
 * @param zone in which an instant becomes a day
 * @param clock dates the mails
 */
public record Stationery(
        Letters letters, Senders senders, ReplyTokens tokens, String organisation, ZoneId zone, Clock clock) {

    public Stationery {
        if (!tokens.canIssue()) {
            throw new IllegalArgumentException("acknowledgements need a token key");
        }
    }
}
