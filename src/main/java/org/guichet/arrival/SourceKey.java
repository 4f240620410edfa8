package org.guichet.arrival;

/**
 * What makes a second delivery of the same thing recognisable within its channel: mailbox + UIDVALIDITY + UID + digest,
 * an Idempotency-Key, file digest + name, a call id, CloudEvents source + id.
 *
 * @param value 1 to 512 characters; longer ones are replaced by their digest
 */
public record SourceKey(String value) {

    private static final int LONGEST = 512;

    public SourceKey {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a source key cannot be empty");
        }
        if (value.length() > LONGEST) {
            value = "sha256:" + Digest.sha256(value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** The parts joined by a separator that cannot occur in them. */
    public static SourceKey of(String... parts) {
        return new SourceKey(String.join("\u001f", parts));
    }

    @Override
    public String toString() {
        return value.replace('\u001f', '/');
    }
}
