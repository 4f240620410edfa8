package org.guichet.cli;

import java.io.IOException;
import java.util.Map;
import org.guichet.web.Operations;

/** Where operators' requests are answered: by the running gateway, or by the store when none runs. */
interface Desk extends AutoCloseable {

    /** Does what a request to this path of the gateway does; see {@link Operations#call}. */
    Operations.Answer call(String method, String path, Map<String, String> query, byte[] body) throws IOException;

    /** Whether a gateway answers, so that what is asked for is done at once. */
    boolean isGateway();

    @Override
    void close();
}
