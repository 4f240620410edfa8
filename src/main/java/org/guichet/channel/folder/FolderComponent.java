package org.guichet.channel.folder;

import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.guichet.channel.source.MailSpool;

/** Camel scheme {@code folder:PATH?kind=scanned-mail&stableMillis=1000&delay=500}. */
public final class FolderComponent extends DefaultComponent {

    private final MailSpool spool;

    /** @param spool for large mails out of an mbox, on their way */
    public FolderComponent(MailSpool spool) {
        this.spool = spool;
    }

    MailSpool spool() {
        return spool;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        FolderEndpoint endpoint = new FolderEndpoint(uri, this, Path.of(remaining));
        setProperties(endpoint, parameters);
        endpoint.checkKind();
        return endpoint;
    }
}
