package org.guichet.channel.mailbox;

/** How a mailbox stands, in words for operators. */
public sealed interface MailboxState {

    /** One sentence, without address or secret. */
    String words();

    /** Not looked into yet. */
    record Starting() implements MailboxState {
        @Override
        public String words() {
            return "The mailbox has not been opened yet.";
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
    }

    /** The server does not accept user and secret; somebody must act. */
    record LoginRefused(String reason) implements MailboxState {
        @Override
        public String words() {
            return "The server refused the login: " + reason;
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
