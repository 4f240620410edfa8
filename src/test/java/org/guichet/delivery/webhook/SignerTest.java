package org.guichet.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {

    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

    /** Computed with {@code openssl dgst -sha256 -mac HMAC} from the same text and key. */
    @Test
    void signsAsStandardWebhooksSays() {
        assertThat(new Signer(List.of(SECRET)).sign("msg_1", AT, "{\"a\":\"é\"}"))
                .isEqualTo("v1,SXH+qmndEVuxj7BqXHHmdBfxQS+7TlPQ2/Ojqu9B6AE=");
    }

    @Test
    void takesASecretWithoutItsPrefix() {
        assertThat(new Signer(List.of(SECRET.substring(6))).sign("m", AT, "{}"))
                .isEqualTo(new Signer(List.of(SECRET)).sign("m", AT, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "hunter2", "whsec_c2hvcnQ=", "whsec_not base64 at all, not base64 at all"})
    void refusesWhatIsNoSecretWithoutRepeatingIt(String given) {
        assertThat(Signer.isSecret(given)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Signer(List.of(given)))
                .withMessage("a webhook secret is base64 of 24 to 64 bytes")
                .withNoCause();
    }

    @Test
    void refusesALongSecretAndNone() {
        assertThat(Signer.isSecret(Base64.getEncoder().encodeToString(new byte[65])))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Signer(List.of()));
    }
}
