package org.guichet.channel.http.verify;

import java.io.IOException;
import java.time.Instant;
import org.guichet.channel.http.Request;

/** Whether a request comes from whoever shares a secret with us. Compared in constant time; never logged. */
public sealed interface Verification permits SecretHeader, SignedBody, StandardWebhook {

    /**
     * @param now for what is only good for a while
     * @throws IOException only when the spooled body cannot be read
     */
    boolean vouchesFor(Request request, Instant now) throws IOException;
}
