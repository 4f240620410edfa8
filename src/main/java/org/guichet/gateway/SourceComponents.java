package org.guichet.gateway;

import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.SourceLeases;
import org.guichet.channel.folder.FolderComponent;
import org.guichet.channel.mailbox.MailboxComponent;
import org.guichet.channel.mailbox.PopComponent;
import org.guichet.channel.source.MailSpool;

/** The components of the kinds that look into a source themselves. */
final class SourceComponents {

    private SourceComponents() {}

    /** @param spool folder for large mails on their way; made when it is needed */
    static void add(CamelContext camel, ArrivalLedger ledger, SourceLeases leases, Path spool) {
        MailSpool mails = new MailSpool(spool);
        MailboxComponent mailboxes = new MailboxComponent(ledger, leases, mails);
        camel.addComponent("mailbox", mailboxes);
        camel.addComponent("maildrop", new PopComponent(mailboxes));
        camel.addComponent("folder", new FolderComponent(mails));
    }
}
