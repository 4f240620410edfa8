package org.guichet.tryout;

import java.io.IOException;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.normalize.Outcome;

/** Reads what was kept under the configuration that is tried, by the readers and steps of the gateway. Thread-safe. */
public interface Rereading {

    /**
     * From the raw bytes, with what a person has corrected since.
     *
     * @throws IOException when they cannot be had
     */
    Outcome ofBytes(Arrival arrival) throws IOException;

    /** Of a letter from its pages as the case has them: recognised before, or typed by a person. */
    Outcome ofPages(Arrival arrival, Case known, Contact contact);
}
