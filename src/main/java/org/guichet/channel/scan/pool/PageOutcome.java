package org.guichet.channel.scan.pool;

import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.wire.Reply;

/** What became of one page. Every page has one. */
public sealed interface PageOutcome {

    record Read(Reply.PageRead page) implements PageOutcome {}

    record Unread(ReasonCode reason, String detail) implements PageOutcome {}
}
