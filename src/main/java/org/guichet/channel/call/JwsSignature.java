package org.guichet.channel.call;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a signed document is as it was signed by the certificate that came with it ({@code x5c}, RFC 7515 section 4.1.6).
 * Nobody is asked who that is: no chain and no revocation is looked at, and an {@code x5u} is not fetched. So it says that
 * nothing was changed, not who wrote it. The certificate must have been valid when the vCon says that it was made.
 */
final class JwsSignature {

    /** Nothing was changed since it was signed by the certificate inside. */
    static final String SIGNED = "signed";

    /** It is not what was signed. */
    static final String INVALID = "signature-invalid";

    /** There is no certificate inside, or a procedure that is not known. */
    static final String UNVERIFIED = "signature-unverified";

    /** RFC 7518 section 3.1; signatures on elliptic curves are bare pairs of numbers there. */
    private static final Map<String, String> PROCEDURES = Map.of(
            "RS256", "SHA256withRSA",
            "RS384", "SHA384withRSA",
            "RS512", "SHA512withRSA",
            "ES256", "SHA256withECDSAinP1363Format",
            "ES384", "SHA384withECDSAinP1363Format",
            "ES512", "SHA512withECDSAinP1363Format",
            "EdDSA", "Ed25519");

    private static final Map<String, Integer> PSS_BITS = Map.of("PS256", 256, "PS384", 384, "PS512", 512);
    /**
     * No signature at all, and shared secrets, for which a certificate would be taken: both are known attacks (RFC 8725
     * section 2.1).
     */
    private static final Pattern PROVES_NOTHING = Pattern.compile("(?i)none|HS\\d{3}");

    private static final int MOST = 10;

    private JwsSignature() {}

    /**
     * The word for the case. One signature that does not fit is enough to doubt all of it.
     *
     * @param made when the document says that it was made; any certificate fits where it does not
     */
    static String flag(JsonNode jws, @Nullable Instant made) {
        List<JsonNode> signatures = jws.path("signatures").isArray()
                ? java.util.stream.StreamSupport.stream(jws.path("signatures").spliterator(), false)
                        .limit(MOST)
                        .toList()
                : List.of(jws);
        List<String> flags = signatures.stream()
                .map(signature -> flag(signature, jws.path("payload").asText(), made))
                .toList();
        if (flags.contains(INVALID)) {
            return INVALID;
        }
        return flags.contains(SIGNED) ? SIGNED : UNVERIFIED;
    }

    private static String flag(JsonNode signature, String payload, @Nullable Instant made) {
        try {
            String given = signature.path("protected").asText();
            JsonNode header = header(given);
            X509Certificate certificate = certificate(header, signature.path("header"));
            String procedure = header == null ? null : JsonValues.text(header, "alg");
            if (procedure != null && PROVES_NOTHING.matcher(procedure).matches()) {
                return INVALID;
            }
            if (certificate == null || procedure == null) {
                return UNVERIFIED;
            }
            if (made != null) {
                certificate.checkValidity(Date.from(made));
            }
            Signature check = check(procedure, certificate.getPublicKey());
            if (check == null) {
                return UNVERIFIED;
            }
            check.update((given + "." + payload).getBytes(US_ASCII));
            byte[] bytes =
                    Base64.getUrlDecoder().decode(signature.path("signature").asText());
            return check.verify(bytes) ? SIGNED : INVALID;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return INVALID;
        }
    }

    private static @Nullable JsonNode header(String given) {
        return JsonTranscript.tree(new String(Base64.getUrlDecoder().decode(given), UTF_8));
    }

    private static @Nullable Signature check(String procedure, PublicKey key) throws GeneralSecurityException {
        Integer bits = PSS_BITS.get(procedure);
        String name = bits == null ? PROCEDURES.get(procedure) : "RSASSA-PSS";
        if (name == null) {
            return null;
        }
        Signature check = Signature.getInstance(name);
        if (bits != null) {
            check.setParameter(new PSSParameterSpec(
                    "SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits), bits / Byte.SIZE, 1));
        }
        check.initVerify(key);
        return check;
    }

    /** vCon puts it into the header that is not protected. */
    private static @Nullable X509Certificate certificate(@Nullable JsonNode inside, JsonNode beside)
            throws GeneralSecurityException {
        JsonNode chain = inside != null && inside.has("x5c") ? inside.path("x5c") : beside.path("x5c");
        if (!chain.path(0).isTextual()) {
            return null;
        }
        byte[] bytes = Base64.getMimeDecoder().decode(chain.path(0).asText());
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }
}
