package org.guichet.channel.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Arrays;
import java.util.Properties;

/** An inbox as another client sees it: a colleague's. */
record Inbox(int port, String user, String secret) {

    private interface Look<T> {
        T look(Folder inbox) throws MessagingException;
    }

    long left() throws MessagingException {
        return look(inbox -> (long) inbox.getMessageCount());
    }

    long withoutOurFlag() throws MessagingException {
        return look(inbox -> {
            Message[] messages = inbox.getMessages();
            jakarta.mail.FetchProfile flags = new jakarta.mail.FetchProfile();
            flags.add(jakarta.mail.FetchProfile.Item.FLAGS);
            inbox.fetch(messages, flags);
            long count = 0;
            for (Message message : messages) {
                Flags its = message.getFlags();
                count += its.contains(Telling.TAKEN) || its.contains(Flags.Flag.SEEN) ? 0 : 1;
            }
            return count;
        });
    }

    void expungeOldest(int count) throws MessagingException {
        look(inbox -> {
            Message[] oldest = Arrays.copyOf(inbox.getMessages(), count);
            inbox.setFlags(oldest, new Flags(Flags.Flag.DELETED), true);
            return inbox.expunge();
        });
    }

    private <T> T look(Look<T> look) throws MessagingException {
        Properties properties = new Properties();
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", port, user, secret);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                return look.look(inbox);
            }
        }
    }
}
