package org.guichet.channel.mailbox;

import java.time.Instant;
import org.eclipse.angus.mail.iap.ByteArray;
import org.jspecify.annotations.Nullable;

/**
 * A mail, or a piece of one, as it came over the line.
 *
 * @param received when the server got it (INTERNALDATE), if it said so
 * @param body a view into the answer's own buffer
 */
record Fetched(long uid, @Nullable Instant received, ByteArray body) {

    int size() {
        return body.getCount();
    }

    byte[] bytes() {
        return body.getNewBytes();
    }
}
