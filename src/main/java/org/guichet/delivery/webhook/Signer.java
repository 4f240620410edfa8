package org.guichet.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of Standard Webhooks 1.0, symmetric scheme {@code v1}: HMAC-SHA256 over id, time and body, one signature per
 * secret, so that a receiver may still have the old secret or already the new one.
 */
public final class Signer {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final List<SecretKeySpec> keys;

    /**
     * @param secrets base64 of 24 to 64 bytes, with or without {@code whsec_}; at least one
     * @throws IllegalArgumentException when one is not; the message does not tell it
     */
    public Signer(List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("a webhook needs a secret to sign with");
        }
        keys = secrets.stream().map(Signer::key).toList();
    }

    /** Whether this can be signed with. */
    public static boolean isSecret(String given) {
        try {
            key(given);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static SecretKeySpec key(String secret) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        } catch (IllegalArgumentException e) {
            throw unfit(); // the cause would tell a part of the secret
        }
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw unfit();
        }
        return new SecretKeySpec(key, ALGORITHM);
    }

    private static IllegalArgumentException unfit() {
        return new IllegalArgumentException("a webhook secret is base64 of " + SHORTEST + " to " + LONGEST + " bytes");
    }

    /** The value of {@code webhook-signature}: one signature per secret, separated by spaces. */
    String sign(String id, Instant at, String body) {
        byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(key -> "v1," + hmac(key, signed)).collect(Collectors.joining(" "));
    }

    private static String hmac(SecretKeySpec key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
