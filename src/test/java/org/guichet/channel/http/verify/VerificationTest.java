package org.guichet.channel.http.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guichet.arrival.RawContent;
import org.guichet.channel.http.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000L);
    private static final String BODY = "{\"callId\": \"1\"}";

    @Test
    void aSharedSecretStandsInAHeader() throws IOException {
        Verification verification = new SecretHeader("X-Secret", List.of("new-secret", "old-secret"));
        assertThat(verification.vouchesFor(request(Map.of("x-secret", "old-secret")), NOW))
                .isTrue();
        assertThat(verification.vouchesFor(request(Map.of("x-secret", "Bearer new-secret")), NOW))
                .isTrue();
        assertThat(verification.vouchesFor(request(Map.of("x-secret", "other")), NOW))
                .isFalse();
        assertThat(verification.vouchesFor(request(Map.of("x-secret", "")), NOW))
                .isFalse();
        assertThat(verification.vouchesFor(request(Map.of()), NOW)).isFalse();
        assertThat(new SecretHeader("X-Secret", List.of()).vouchesFor(request(Map.of("x-secret", "")), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HmacSHA256, HEX, sha256=",
        "HmacSHA1, BASE64, ''",
        "HmacSHA512, HEX, ''",
        "HmacSHA256, BASE64, v1=",
    })
    void aSignatureIsWrittenAsTheVendorDoes(String algorithm, SignedBody.Encoding encoding, String prefix)
            throws Exception {
        Verification verification = new SignedBody(
                "X-Signature", algorithm, encoding, prefix, "{body}", "", Duration.ZERO, List.of("old", "key"));
        String signature = prefix + written(encoding, hmac(algorithm, BODY));
        assertThat(verification.vouchesFor(request(Map.of("x-signature", signature)), NOW))
                .isTrue();
        assertThat(verification.vouchesFor(request(Map.of("x-signature", "x, " + signature)), NOW))
                .isTrue();
        String wrong = prefix + written(encoding, hmac(algorithm, BODY + " "));
        assertThat(verification.vouchesFor(request(Map.of("x-signature", wrong)), NOW))
                .isFalse();
        assertThat(verification.vouchesFor(request(Map.of("x-signature", "")), NOW))
                .isFalse();
        assertThat(verification.vouchesFor(request(Map.of()), NOW)).isFalse();
    }

    @Test
    void aSignedTimeIsGoodForAWhile() throws Exception {
        Verification verification = new SignedBody(
                "X-Signature",
                "HmacSHA256",
                SignedBody.Encoding.HEX,
                "v0=",
                "v0:{timestamp}:{body}",
                "X-Time",
                Duration.ofMinutes(5),
                List.of("key"));
        String signature = "v0=" + written(SignedBody.Encoding.HEX, hmac("HmacSHA256", "v0:1790000000:" + BODY));
        Request signed = request(Map.of("x-signature", signature, "x-time", "1790000000"));
        assertThat(verification.vouchesFor(signed, NOW)).isTrue();
        assertThat(verification.vouchesFor(signed, NOW.plusSeconds(299))).isTrue();
        assertThat(verification.vouchesFor(signed, NOW.plusSeconds(301))).isFalse();
        assertThat(verification.vouchesFor(signed, NOW.minusSeconds(301))).isFalse();
        assertThat(verification.vouchesFor(request(Map.of("x-signature", signature)), NOW))
                .isFalse();
    }

    private static String written(SignedBody.Encoding encoding, byte[] bytes) {
        return encoding == SignedBody.Encoding.HEX
                ? HexFormat.of().formatHex(bytes)
                : Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hmac(String algorithm, String text) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec("key".getBytes(UTF_8), algorithm));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    private static Request request(Map<String, String> headers) {
        return new Request(
                "POST", "/api/v1/calls", Map.of(), Map.of(), headers, Map.of(), RawContent.of(BODY.getBytes(UTF_8)));
    }
}
