package org.guichet.followup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signed words in our own mails by which an answer finds its case: the case's id and a truncated HMAC-SHA256 of it.
 * Nobody makes one for a case without the key, and one for another case is no use.
 *
 * <p>A token has no date. It ends when the key that signed it leaves the configuration; until then whoever was written to
 * may answer, however late. It says that its bearer has seen a mail of ours about this case, not who the bearer is: mails
 * are passed on. Thread-safe.
 */
public final class ReplyTokens {

    /** Characters of a token: what {@code mailbox+TOKEN} leaves to the mailbox is 21 of 64 (RFC 5321 section 4.5.3.1.1). */
    public static final int LENGTH = 42;

    /** The fewest bytes of a key: those of the digest (RFC 2104 section 3). */
    public static final int LEAST_KEY_BYTES = 32;

    private static final int ID_BYTES = 16;
    // RFC 2104 section 5: a truncated HMAC keeps at least 80 bits.
    private static final int SIGNATURE_BYTES = 10;
    // What is signed says what for: a key used for something else by mistake gives no tokens away.
    private static final byte[] PURPOSE = "guichet reply token 1".getBytes(StandardCharsets.US_ASCII);
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /**
     * @param keys of at least {@value #LEAST_KEY_BYTES} bytes each. The first one signs; the others are still believed, for
     *     as long as a rotation takes. Empty: none is issued and none is believed
     */
    public ReplyTokens(List<byte[]> keys) {
        this.keys = keys.stream().map(ReplyTokens::key).toList();
    }

    /** @param secrets the keys as text, e.g. as the configuration names them */
    public static ReplyTokens ofSecrets(List<String> secrets) {
        return new ReplyTokens(secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    private static SecretKeySpec key(byte[] bytes) {
        if (bytes.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException(
                    "a token key has " + bytes.length + " bytes, at least " + LEAST_KEY_BYTES + " are needed");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Whether there is a key to sign with. */
    public boolean canIssue() {
        return !keys.isEmpty();
    }

    /**
     * The token of a case: always the same under the same key.
     *
     * @return {@value #LENGTH} lower-case letters and digits
     * @throws IllegalStateException without a key: ask {@link #canIssue} first
     */
    public String issue(UUID caseId) {
        if (keys.isEmpty()) {
            throw new IllegalStateException("no token key is configured");
        }
        byte[] id = bytes(caseId);
        return Base32.encode(ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                .put(id)
                .put(signature(keys.get(0), id))
                .array());
    }

    /**
     * The case whose token this is.
     *
     * @param token in any case; anything may be asked
     * @return empty when no key of ours signed it
     */
    public Optional<UUID> caseOf(String token) {
        return Base32.decode(token, ID_BYTES + SIGNATURE_BYTES).flatMap(this::verified);
    }

    private Optional<UUID> verified(byte[] bytes) {
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        byte[] given = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        boolean ours = false;
        for (SecretKeySpec key : keys) { // every key, so that the time tells nothing of which one it was
            ours |= MessageDigest.isEqual(given, signature(key, id));
        }
        if (!ours) {
            return Optional.empty();
        }
        ByteBuffer halves = ByteBuffer.wrap(id);
        return Optional.of(new UUID(halves.getLong(), halves.getLong()));
    }

    private static byte[] signature(SecretKeySpec key, byte[] id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return Arrays.copyOf(mac.doFinal(id), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
