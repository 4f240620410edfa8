package org.guichet.channel.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPFolder;

/**
 * What the server can do.
 *
 * @param keywords whether flags of one's own stay (RFC 9051 section 2.3.2)
 * @param move RFC 6851
 * @param uidPlus RFC 4315: without it an expunge takes everybody's deleted mail
 * @param idle RFC 2177
 */
record Abilities(boolean keywords, boolean move, boolean uidPlus, boolean idle) {

    /** Asks over the folder's own connection: the store would log in a second time to know. */
    static Abilities of(IMAPFolder folder) throws MessagingException {
        Flags permanent = folder.getPermanentFlags();
        boolean keywords =
                permanent != null && (permanent.contains(Flags.Flag.USER) || permanent.contains(Telling.TAKEN));
        return (Abilities) folder.doCommand(server -> new Abilities(
                keywords, server.hasCapability("MOVE"), server.hasCapability("UIDPLUS"), server.hasCapability("IDLE")));
    }
}
