package org.guichet.channel.http.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guichet.channel.http.Request;

/**
 * Standard Webhooks 1.0: {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}, the last an HMAC-SHA256
 * over all three of id, time and body.
 *
 * @param secrets {@code whsec_} and base64; any of them is good
 */
public record StandardWebhook(Duration tolerance, List<String> secrets) implements Verification {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_SIGNATURES = 10;

    public StandardWebhook {
        secrets = List.copyOf(secrets);
    }

    /** Whether this can be signed with. */
    public static boolean isSecret(String given) {
        return key(given).filter(key -> key.length >= 16).isPresent();
    }

    @Override
    public boolean vouchesFor(Request request, Instant now) throws IOException {
        String id = request.header("webhook-id").map(String::strip).orElse("");
        String timestamp =
                request.header("webhook-timestamp").map(String::strip).orElse("");
        if (id.isEmpty() || !Timestamps.isNear(timestamp, now, tolerance)) {
            return false;
        }
        String[] given = request.header("webhook-signature").orElse("").split(" ", MOST_SIGNATURES);
        boolean known = false;
        for (String secret : secrets) {
            byte[] expected = sign(secret, id + "." + timestamp + ".", request);
            for (String signature : given) {
                known |= signature.startsWith(VERSION)
                        && MessageDigest.isEqual(expected, bytes(signature.substring(VERSION.length())));
            }
        }
        return known;
    }

    private static byte[] sign(String secret, String before, Request request) throws IOException {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(secret).orElseThrow(), ALGORITHM));
            mac.update(before.getBytes(UTF_8));
            SignedBody.update(mac, request);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static Optional<byte[]> key(String secret) {
        byte[] key = bytes(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        return key.length == 0 ? Optional.empty() : Optional.of(key);
    }

    private static byte[] bytes(String given) {
        try {
            return Base64.getDecoder().decode(given);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "StandardWebhook[]";
    }
}
