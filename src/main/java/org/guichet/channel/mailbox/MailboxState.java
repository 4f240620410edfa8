package org.guichet.channel.mailbox;

import org.guichet.happening.Happening;
import org.slf4j.Logger;

/** How a mailbox stands, in words for operators. */
public sealed interface MailboxState {

    /** One sentence, without address or secret. */
    String words();

    /** Whether there is nothing to do before new mail comes. */
    default boolean isIdle() {
        return false;
    }

    /** Tells operators of a change. */
    static void log(Logger log, String channel, MailboxState next) {
        if (next instanceof Open || next instanceof Elsewhere) {
            Happening.CHANNEL_UP.inChannel(log, channel).log("{}: {}", channel, next.words());
        } else {
            Happening.CHANNEL_DOWN
                    .inChannel(log, channel)
                    .log("{}: {} It is tried again by itself.", channel, next.words());
        }
    }

    /** Not looked into yet. */
    record Starting() implements MailboxState {
        @Override
        public String words() {
            return "The mailbox has not been opened yet.";
        }
    }

    /** Another gateway on the same store looks into it; this one does when that one stops. */
    record Elsewhere() implements MailboxState {
        @Override
        public String words() {
            return "Another gateway looks into the mailbox.";
        }
    }

    /** Everything that could be taken is taken. */
    record Open(int waiting) implements MailboxState {
        @Override
        public String words() {
            return waiting == 0
                    ? "The mailbox is open and empty of new mail."
                    : "The mailbox is open; " + waiting + " mails could not be taken and are offered again.";
        }

        @Override
        public boolean isIdle() {
            return waiting == 0;
        }
    }

    /** The server does not accept user and secret, or user and token; somebody must act. */
    record LoginRefused(boolean byToken) implements MailboxState {
        @Override
        public String words() {
            return byToken
                    ? "The server refused the token: it may have run out, be for another user or another service, or lack the "
                            + "permission for this protocol."
                    : "The server refused the login: correct \"user\" and \"secret\" of this channel; many providers want an app "
                            + "password here, and have IMAP switched off at first.";
        }
    }

    /** Mail is taken, but flagging, moving or deleting it is refused. */
    record CannotTell() implements MailboxState {
        @Override
        public String words() {
            return "Mail is taken and safe, but the server refuses to do with it what \"afterSuccess\" says: the folder of move: "
                    + "may be missing, or this user may not write.";
        }
    }

    /** The server or the folder cannot be reached; tried again by itself. */
    record Unreachable(String reason) implements MailboxState {
        @Override
        public String words() {
            return "The mailbox cannot be opened: " + reason;
        }
    }

    /** The gateway itself can take nothing at the moment; the mail stays where it is. */
    record HeldBack() implements MailboxState {
        @Override
        public String words() {
            return "The gateway's own ledger cannot take anything; mail stays in the mailbox.";
        }
    }
}
