package org.guichet.delivery.transcribe;

import java.io.IOException;
import java.util.Optional;
import org.guichet.arrival.RawContent;

/** Takes a recording out of what it came in. */
@FunctionalInterface
public interface Recordings {

    /** @param sha256 of the recording, as its contact lists it */
    Optional<byte[]> inside(RawContent raw, String sha256) throws IOException;
}
