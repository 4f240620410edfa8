package org.guichet.channel.http.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guichet.channel.http.Request;

/**
 * A header that holds an HMAC (RFC 2104) of the body, as each vendor does it.
 *
 * @param header with the signature; several may stand in it, separated by commas or spaces
 * @param algorithm {@code HmacSHA256}, {@code HmacSHA1}, {@code HmacSHA512}, as Java names them
 * @param prefix what stands before the signature: {@code sha256=}, {@code v0=}, or nothing
 * @param signed what is signed: {@code {body}}, or e.g. {@code v0:{timestamp}:{body}}
 * @param timestampHeader with seconds since 1970, where there is one; else empty
 * @param tolerance how old or early the timestamp may be
 * @param secrets any of them is good
 */
public record SignedBody(
        String header,
        String algorithm,
        Encoding encoding,
        String prefix,
        String signed,
        String timestampHeader,
        Duration tolerance,
        List<String> secrets)
        implements Verification {

    private static final String BODY = "{body}";
    private static final String TIMESTAMP = "{timestamp}";
    private static final int MOST_SIGNATURES = 10;

    /** How the bytes of a signature are written. */
    public enum Encoding {
        HEX,
        BASE64
    }

    public SignedBody {
        secrets = List.copyOf(secrets);
    }

    @Override
    public boolean vouchesFor(Request request, Instant now) throws IOException {
        String timestamp = timestampHeader.isEmpty()
                ? ""
                : request.header(timestampHeader).map(String::strip).orElse("");
        if (!timestampHeader.isEmpty() && !Timestamps.isNear(timestamp, now, tolerance)) {
            return false;
        }
        String[] given = request.header(header).orElse("").split("[, ]+", MOST_SIGNATURES);
        boolean known = false;
        for (String secret : secrets) {
            byte[] expected = sign(secret, timestamp, request);
            for (String signature : given) {
                known |= MessageDigest.isEqual(expected, bytes(signature));
            }
        }
        return known;
    }

    private byte[] sign(String secret, String timestamp, Request request) throws IOException {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            String frame = signed.replace(TIMESTAMP, timestamp);
            int at = frame.indexOf(BODY);
            mac.update(frame.substring(0, at).getBytes(UTF_8));
            update(mac, request);
            mac.update(frame.substring(at + BODY.length()).getBytes(UTF_8));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the configuration was checked: " + algorithm, e);
        }
    }

    /** A body may be larger than what should be held in memory. */
    static void update(Mac mac, Request request) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream body = request.body().open()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                mac.update(buffer, 0, read);
            }
        }
    }

    private byte[] bytes(String given) {
        String bare = given.startsWith(prefix) ? given.substring(prefix.length()) : "";
        try {
            return encoding == Encoding.HEX
                    ? HexFormat.of().parseHex(bare.toLowerCase(Locale.ROOT))
                    : Base64.getDecoder().decode(bare);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "SignedBody[" + header + ", " + algorithm + "]";
    }
}
