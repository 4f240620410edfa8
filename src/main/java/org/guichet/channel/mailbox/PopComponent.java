package org.guichet.channel.mailbox;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** Camel scheme {@code maildrop:HOST?host=…&username=…&password=…}: POP3. Shares threads and ledger with {@code mailbox:}. */
public final class PopComponent extends DefaultComponent {

    private final MailboxComponent mailboxes;

    public PopComponent(MailboxComponent mailboxes) {
        this.mailboxes = mailboxes;
    }

    MailboxComponent mailboxes() {
        return mailboxes;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        PopEndpoint endpoint = new PopEndpoint(uri, this);
        setProperties(endpoint, parameters);
        endpoint.settings();
        return endpoint;
    }
}
