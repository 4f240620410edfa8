package org.guichet.channel.folder;

import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** Camel scheme {@code folder:PATH?kind=scanned-mail&stableMillis=1000&delay=500}. */
public final class FolderComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        FolderEndpoint endpoint = new FolderEndpoint(uri, this, Path.of(remaining));
        setProperties(endpoint, parameters);
        endpoint.checkKind();
        return endpoint;
    }
}
