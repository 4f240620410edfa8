package org.guichet.channel.mailbox;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** Camel scheme {@code mailbox:CHANNEL?host=…&username=…&password=…}. */
public final class MailboxComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        MailboxEndpoint endpoint = new MailboxEndpoint(uri, this, remaining);
        setProperties(endpoint, parameters);
        endpoint.settings();
        return endpoint;
    }
}
