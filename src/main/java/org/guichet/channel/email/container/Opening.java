package org.guichet.channel.email.container;

import java.util.List;
import org.guichet.channel.email.mime.MimePart;

/** What came of opening a container. */
sealed interface Opening {

    /**
     * @param parts what was in it, in order
     * @param spareText what it says besides; read only where the mail itself says nothing
     * @param flags for the case
     */
    record Contents(List<MimePart> parts, List<MimePart> spareText, List<String> flags) implements Opening {
        public Contents {
            parts = List.copyOf(parts);
            spareText = List.copyOf(spareText);
            flags = List.copyOf(flags);
        }

        static Contents of(List<MimePart> parts) {
            return new Contents(parts, List.of(), List.of());
        }
    }

    /** It is not what it says, or damaged: it stays as it is. */
    record Broken() implements Opening {}

    /** Only the addressee's key opens it, or it only looked like a container: it stays as it is, and nothing is wrong. */
    record Closed() implements Opening {}
}
