package org.guichet.arrival;

import java.nio.charset.StandardCharsets;

/**
 * What makes a second delivery of the same thing recognisable within its channel: mailbox + UIDVALIDITY + UID + digest,
 * an Idempotency-Key, file digest + name, a call id, CloudEvents source + id.
 *
 * @param value 1 to 512 characters; longer ones are replaced by their digest
 */
public record SourceKey(String value) {

    /** Stands between the parts of a key and in none of them. */
    static final String SEPARATOR = "\u001f";

    private static final int LONGEST = 512;
    private static final String ERASED = "erased:";

    public SourceKey {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a source key cannot be empty");
        }
        if (value.length() > LONGEST) {
            value = "sha256:" + Digest.sha256(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The parts joined by a separator that cannot occur in them. */
    public static SourceKey of(String... parts) {
        return new SourceKey(String.join(SEPARATOR, parts));
    }

    /**
     * What is kept of it when the arrival is erased: enough to recognise a second delivery, no file name and no number to
     * read. Who knows the key can compute it.
     */
    public SourceKey erased() {
        return new SourceKey(ERASED + Digest.sha256(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether it is what {@link #erased} gives. */
    public boolean isErased() {
        return value.startsWith(ERASED);
    }

    @Override
    public String toString() {
        return value.replace('\u001f', '/');
    }
}
