package org.guichet.proof;

import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.Digest;

/**
 * One thing to send; no two have the same bytes.
 *
 * @param token its unique name, which its bytes hold too: Idempotency-Key, event id, Message-ID or file name
 * @param mediaType of HTTP bodies; for files, the file name's extension
 * @param outcome how its arrival must end
 * @param insisted whether its sender tries until it is acknowledged; one that gives up leaves one arrival or none
 */
@SuppressWarnings("ArrayRecordComponent")
record Submission(
        String token,
        Door door,
        String mediaType,
        byte[] bytes,
        String sha256,
        ArrivalState outcome,
        boolean insisted) {

    static Submission of(Door door, String token, String mediaType, byte[] bytes, ArrivalState outcome) {
        boolean insisted = Math.floorMod(token.hashCode(), 12) != 0;
        return new Submission(token, door, mediaType, bytes, Digest.sha256(bytes), outcome, insisted);
    }

    /** A door that takes things away by itself cannot be given up on. */
    Submission alwaysInsisted() {
        return new Submission(token, door, mediaType, bytes, sha256, outcome, true);
    }
}
