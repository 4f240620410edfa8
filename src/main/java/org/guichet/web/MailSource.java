package org.guichet.web;

import java.io.IOException;
import java.util.Optional;
import org.guichet.arrival.RawContent;
import org.guichet.channel.email.MailPage;

/** Where the HTML of a mail comes from: its raw bytes, opened again. */
@FunctionalInterface
public interface MailSource {

    /**
     * @return empty where there is none
     * @throws IOException when the raw bytes cannot be had
     */
    Optional<MailPage> page(RawContent raw) throws IOException;
}
