package org.guichet.channel.http.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.guichet.arrival.Digest;
import org.guichet.channel.http.Request;

/**
 * A header that holds the secret itself.
 *
 * @param header e.g. {@code X-Webhook-Secret}; with {@code Authorization} the value may begin with a scheme
 * @param secrets any of them is good, so that one can be changed without a gap
 */
public record SecretHeader(String header, List<String> secrets) implements Verification {

    public SecretHeader {
        secrets = List.copyOf(secrets);
    }

    @Override
    public boolean vouchesFor(Request request, Instant now) {
        String given = request.header(header).map(String::strip).orElse("");
        int space = given.indexOf(' ');
        byte[] bare = digest(space < 0 ? given : given.substring(space + 1).strip());
        byte[] whole = digest(given);
        boolean known = false;
        for (String secret : secrets) {
            byte[] expected = digest(secret);
            known |= MessageDigest.isEqual(expected, bare) | MessageDigest.isEqual(expected, whole);
        }
        return known && !given.isEmpty();
    }

    private static byte[] digest(String value) {
        return Digest.newSha256().digest(value.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "SecretHeader[" + header + "]";
    }
}
