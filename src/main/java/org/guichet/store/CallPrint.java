package org.guichet.store;

import java.util.Optional;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;

/** By which parts of one call are known again: the channel through which they come, and the platform's id of the call. */
public final class CallPrint {

    /** No Message-ID holds it, so that nobody can name a call in a mail. */
    private static final String MARK = "\u001fcall\u001f";

    /** Shorter ones are numbers of a list: every day has its call 17. */
    private static final int SHORTEST = 6;

    private CallPrint() {}

    /** Empty for what is no call, or has no id to tell it by. */
    public static Optional<MailPrint> of(Contact contact) {
        String id = contact.externalId();
        return contact.kind() != ChannelKind.PHONE_CALL || id == null || id.length() < SHORTEST
                ? Optional.empty()
                : Optional.of(new MailPrint(MailPrint.key(MARK + contact.channel() + '\u001f' + id), ""));
    }
}
